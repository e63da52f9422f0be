# Passos, totais e o que explica cada um
step-resize = Alterar a quantidade em { $path }
step-restore = Restaurar a versão { $path }
step-copy = Copiar { $path } de outro cenário
step-adopt = Adotar o cenário “{ $path }”
plan-copy = { $title } (cópia)
figure-mrus = MRU por mês
figure-mrus-of = MRU por mês de { $environment }
figure-net = Líquido por mês
figure-total = Total por mês com impostos
figure-term = Líquido do contrato
figure-cost = Custo do provedor por mês
figure-cost-of = Custo do provedor por mês de { $environment }
figure-margin = Margem por mês
formula-total-mrus = soma dos MRU do compartilhado e de cada ambiente
formula-total-mrus-of = soma dos MRU de cada linha
formula-total-net = MRU × USD por MRU − desconto
formula-total-with-taxes = líquido + impostos
formula-total-term = soma do líquido de cada mês do contrato
formula-total-cost = soma do custo de cada ambiente
formula-total-cost-of = soma das linhas da estimativa
formula-total-margin = líquido − custo
formula-total-tasks = a restrição que pede mais tarefas no pico
symbol-discount = desconto
symbol-peak-rate = requisições por segundo no pico
constraint-cpu = tarefas que a CPU pede
constraint-concurrency = tarefas que a concorrência pede
constraint-memory = tarefas que a memória pede
constraint-latency = tarefas que o tempo de resposta pede
constraint-zone-loss = tarefas que a perda de uma zona pede
constraint-redundancy = tarefas que a redundância pede
constraint-agreed = tarefas acordadas

# O menu da janela
menu-file = Arquivo
menu-edit = Editar
menu-view = Exibir
menu-plan = Plano
menu-help = Ajuda
menu-home = Início
menu-open-file = Abrir arquivo…
menu-save-file = Salvar como arquivo…
menu-export-pdf = Exportar proposta em PDF…
menu-export-xlsx = Exportar para Excel…
menu-export-csv = Exportar CSV…
menu-quit = Sair
menu-undo = Desfazer
menu-redo = Refazer
menu-history = Histórico do plano…
menu-cut = Recortar
menu-copy = Copiar
menu-paste = Colar
menu-inputs = Dados
menu-capacity = Capacidade
menu-estimate = Estimativa
menu-quote = Cotação
menu-scenarios = Cenários
menu-platforms = Plataformas
menu-proposal = Proposta
menu-quotes = Cotações
menu-prices = Preços
menu-rates = Tarifário
menu-library = Biblioteca
menu-settings = Ajustes
menu-depth = Guia ou detalhe
menu-zoom-in = Ampliar
menu-zoom-out = Reduzir
menu-zoom-reset = Tamanho real
menu-theme = Tema claro ou escuro
menu-palette = Buscar e executar…
menu-meeting = Modo reunião
menu-duplicate = Duplicar o plano
menu-shortcuts = Atalhos de teclado
menu-about = Sobre o Aforo

# Faixas das linhas de uma estimativa, e regiões
ranges-note = Baixo e alto: um em cada dez sorteios fica abaixo e um acima (P10 e P90 de { $draws }). As faixas das linhas não somam a do total, porque nem todas chegam ao extremo ao mesmo tempo.
regions-without = sem { $services }
regions-as-it-stands = Como está
error-region-none = Não há uma região “{ $region }”.
error-region-none-hint = São possíveis: { $known }.

# O que vence
reminder-quote-ends = { $days ->
    [0] { $quote } de { $client } vence hoje sem resposta
    [one] { $quote } de { $client } vence em { $days } dia sem resposta
   *[other] { $quote } de { $client } vence em { $days } dias sem resposta
}
reminder-quote-ended = { $days ->
    [one] { $quote } de { $client } venceu há { $days } dia sem resposta
   *[other] { $quote } de { $client } venceu há { $days } dias sem resposta
}
reminder-quote-cure = Peça a resposta, ou emita uma nova revisão com os preços vigentes.
reminder-grant-ends = { $days ->
    [0] O direito de { $person } de aprovar por { $client } termina hoje
    [one] O direito de { $person } de aprovar por { $client } termina em { $days } dia
   *[other] O direito de { $person } de aprovar por { $client } termina em { $days } dias
}
reminder-grant-ended = { $days ->
    [one] O direito de { $person } de aprovar por { $client } terminou há { $days } dia
   *[other] O direito de { $person } de aprovar por { $client } terminou há { $days } dias
}
reminder-grant-ends-house = { $days ->
    [0] O direito de { $person } de aprovar na empresa termina hoje
    [one] O direito de { $person } de aprovar na empresa termina em { $days } dia
   *[other] O direito de { $person } de aprovar na empresa termina em { $days } dias
}
reminder-grant-ended-house = { $days ->
    [one] O direito de { $person } de aprovar na empresa terminou há { $days } dia
   *[other] O direito de { $person } de aprovar na empresa terminou há { $days } dias
}
reminder-grant-cure = Registre-o de novo com seu comprovante antes da próxima ordem de mudança.
reminder-rate-card-ends = { $days ->
    [0] A tabela de MRU { $card } termina hoje
    [one] A tabela de MRU { $card } termina em { $days } dia
   *[other] A tabela de MRU { $card } termina em { $days } dias
}
reminder-rate-card-ended = { $days ->
    [one] A tabela de MRU { $card } terminou há { $days } dia
   *[other] A tabela de MRU { $card } terminou há { $days } dias
}
reminder-rate-card-cure = Publique a próxima na oficina de tarifas; nenhuma cotação nova pode durar mais que sua tabela.
reminder-price-book-ends = { $days ->
    [0] O catálogo de preços { $book } é considerado antigo a partir de amanhã
    [one] O catálogo de preços { $book } é considerado antigo em { $days } dia
   *[other] O catálogo de preços { $book } é considerado antigo em { $days } dias
}
reminder-price-book-ended = { $days ->
    [one] O catálogo de preços { $book } é considerado antigo há { $days } dia
   *[other] O catálogo de preços { $book } é considerado antigo há { $days } dias
}
reminder-price-book-cure = Importe os arquivos de preços do provedor em Preços.

# Por que um campo não pode mudar
edit-no-path = seu caminho não são campos unidos por pontos
edit-no-position = uma posição não são dígitos entre colchetes
edit-no-section = uma parte não tem campos
edit-no-list = uma parte não é uma lista
edit-position-absent = a lista não tem essa posição
edit-no-default = a lista não tem um elemento padrão
edit-no-element = só se removem elementos de listas
edit-too-long = uma lista não cresce tanto de uma vez
edit-absent = não está lá
element-environment = Ambiente { $number }
element-microservice = Microsserviço { $number }
element-repository = Repositório { $number }
element-vpn = Conexão VPN { $number }
component-working-keycloak-vcpu = ({ $logins } acessos/s ÷ { $logins-per-vcpu } por vCPU + { $renewals } renovações/s ÷ { $renewals-per-vcpu } por vCPU) × { $headroom } = { $demand } vCPU
component-working-aurora-memory = { $gb } GB × { $growth } (crescimento) × { $share } % lido por dia ÷ { $pool } (parte da memória para dados) = { $demand } GiB
component-working-aurora-vcpu = { $rate } requisições/s no pico × { $operations } operações × { $milliseconds } ms ÷ { $target } (uso alvo) = { $demand } vCPU na instância que escreve
component-working-aurora-vcpu-with-keycloak = ({ $rate } requisições/s no pico × { $operations } operações × { $milliseconds } ms + Keycloak: { $idle } e { $hundred } vCPU por cada 100/s de { $logins } acessos e { $renewals } renovações) ÷ { $target } (uso alvo) = { $demand } vCPU na instância que escreve
element-server = Servidor { $number }

file-quote-same = O arquivo é a cotação { $number }: com os preços de hoje dá os mesmos números.
file-quote-differs = O arquivo é a cotação { $number }: com o que vigora hoje { $count ->
    [one] muda um de seus números
   *[other] mudam { $count } de seus números
  }.
