# Problemas do documento
problem-not-utf8 = O arquivo não é texto UTF-8: o byte { $value } não pode ser lido.
    .allowed = Um plano é um arquivo JSON em UTF-8.
    .cure = Salve-o como UTF-8, ou abra-o e salve-o de novo com o Aforo.
problem-not-json = O arquivo não é JSON válido na linha { $line }, coluna { $column }: { $reason }.
    .allowed = Um plano é um documento JSON completo.
    .cure = Revise vírgulas, aspas e chaves perto dessa linha.
problem-json-truncated = O arquivo está cortado: termina na linha { $line } sem fechar o documento.
    .allowed = Um plano é um documento JSON completo.
    .cure = Recupere uma cópia; o Aforo conserva todas as versões dos planos que salva.
problem-not-object = O arquivo não contém um plano, e sim { $value }.
    .allowed = Um objeto JSON com os campos do plano.
    .cure = Crie um a partir de um modelo.
problem-file-too-large = O arquivo tem { $value } bytes.
    .allowed = Até { $limit } bytes.
    .cure = Nenhum plano chega a esse tamanho: verifique se é o arquivo certo.
problem-schema-newer = O plano usa a versão { $value } do formato.
    .allowed = Este programa lê até a versão { $limit }.
    .cure = Abra-o com uma versão mais nova do Aforo; nada foi alterado.
problem-field-unknown = O campo “{ $value }” não existe.
    .allowed = Campos conhecidos aqui: { $known }.
    .cure = { $suggestion ->
        [none] Remova-o ou corrija o nome.
       *[other] Você quis dizer “{ $suggestion }”?
    }
problem-field-repeated = O campo “{ $value }” aparece mais de uma vez (linha { $line }).
    .allowed = Cada campo uma única vez.
    .cure = Deixe só o valor correto.
problem-type-wrong = O valor { $value } não é do tipo esperado.
    .allowed = Espera-se { $expected ->
        [text] um texto
        [number] um número
        [integer] um número inteiro
        [boolean] true ou false
        [list] uma lista
        [section] um objeto
       *[other] { $expected }
    }.
    .cure = Escreva o valor na forma indicada.
problem-value-below = O valor { $value } é pequeno demais.
    .allowed = No mínimo { $limit }.
    .cure = Escreva um valor a partir de { $limit }.
problem-value-above = O valor { $value } é grande demais.
    .allowed = No máximo { $limit }.
    .cure = Escreva um valor até { $limit }; se estiver correto, divida o plano.
problem-text-too-long = O texto tem mais de { $limit } caracteres.
    .allowed = Até { $limit } caracteres.
    .cure = Encurte-o.
problem-list-too-long = A lista tem mais de { $limit } elementos.
    .allowed = Até { $limit } elementos.
    .cure = Remova elementos ou divida o plano.
problem-choice-unknown = “{ $value }” não é uma das opções.
    .allowed = { $known }.
    .cure = { $suggestion ->
        [none] Escolha uma das opções.
       *[other] Você quis dizer “{ $suggestion }”?
    }
problem-decimal-malformed = “{ $value }” não é um número escrito como decimal.
    .allowed = Dígitos com ponto decimal, entre aspas, por exemplo "12.5".
    .cure = Escreva-o sem sinal nem separador de milhares.
problem-value-invalid = O valor { $value } não é válido: { $reason }.
    .allowed = O que plan.schema.json descreve.
    .cure = Corrija o valor.

# Cliente e listas
problem-client-name-missing = Falta o nome do cliente.
    .allowed = A razão social.
    .cure = Escreva-o: sem ele é possível dimensionar, mas não emitir uma proposta.
problem-id-missing = Falta o identificador.
    .allowed = Minúsculas, dígitos e hifens, por exemplo “contas”.
    .cure = Escreva um: as linhas e as aprovações se referem a ele.
problem-id-malformed = “{ $value }” não serve como identificador.
    .allowed = Minúsculas, dígitos e hifens, sem começar por hífen.
    .cure = Por exemplo “contas” ou “pagamentos-qr”.
problem-id-reserved = O identificador “{ $value }” é reservado.
    .allowed = Qualquer outro identificador.
    .cure = Escolha outro.
problem-id-duplicate = O identificador “{ $value }” está repetido.
    .allowed = Um identificador diferente para cada elemento da lista.
    .cure = Mude um dos dois.

# Ambientes
problem-environments-none = O plano não tem ambientes.
    .allowed = Pelo menos um.
    .cure = Adicione produção.
problem-production-none = Nenhum ambiente é de produção.
    .allowed = Normalmente um.
    .cure = Se a pré-produção começa antes, deixe assim; senão, adicione produção.
problem-region-unknown = A região “{ $value }” não está no catálogo.
    .allowed = { $known }.
    .cure = Escolha uma delas, ou adicione a região e seus preços.
problem-zones-exceed-region = A região { $region } não oferece { $value } zonas.
    .allowed = Até { $limit } zonas.
    .cure = Reduza o número de zonas ou mude de região.
problem-zones-too-few = { $environment } tem { $value } zona e deve sobreviver à perda de uma.
    .allowed = Pelo menos 2 zonas em produção.
    .cure = Use 2 ou 3 zonas.
problem-redundancy-too-low = O fator de redundância de { $environment } é { $value }.
    .allowed = Pelo menos 2 em produção.
    .cure = Use 2 ou mais.
problem-nat-not-in-every-zone = { $environment } tem { $value } NAT gateway para { $zones ->
        [one] { $zones } zona
       *[other] { $zones } zonas
    }: se a zona dele cair, perde-se a saída.
    .allowed = Um por zona.
    .cure = Use { $zones }.
problem-nat-exceed-zones = Há { $value ->
        [one] { $value } NAT gateway
       *[other] { $value } NAT gateways
    } para { $zones ->
        [one] { $zones } zona
       *[other] { $zones } zonas
    }.
    .allowed = No máximo um por zona.
    .cure = Use { $zones }, ou adicione zonas.
problem-egress-none = { $environment } não tem NAT gateway: seus contêineres não podem sair para a internet nem baixar imagens sem endpoints privados.
    .allowed = Pelo menos um, salvo se a rede resolver de outro modo.
    .cure = Use 1.
problem-environment-unknown = O ambiente “{ $value }” não existe neste plano.
    .allowed = { $known }.
    .cure = Use um deles ou crie o ambiente.

# Cargas
problem-microservices-none = O plano não tem microsserviços.
    .allowed = Os que o cliente indicar.
    .cure = Adicione-os em “Microsserviços”.
problem-size-malformed = “{ $value }” não é um tamanho de contêiner.
    .allowed = “auto”, ou vCPU x GB, por exemplo “1x2” ou “2x8”.
    .cure = Escreva “auto” para que o Aforo o escolha.
problem-size-not-offered = O Fargate não oferece { $value }.
    .allowed = Só combinações válidas de vCPU e memória.
    .cure = A próxima que basta é { $next }.
problem-size-below-jvm = { $value } é pouco para uma JVM.
    .allowed = Pelo menos 1 vCPU.
    .cure = Use “1x2” ou “auto”.
problem-size-too-small = { $workload } não cabe em { $value } em { $environment }: precisa de { $memory_mib } MiB.
    .allowed = O menor tamanho que basta: { $smallest }.
    .cure = Use { $smallest } ou “auto”.
problem-range-inverted = O máximo ({ $value }) é menor que a base ({ $base }).
    .allowed = Um máximo a partir de { $base }.
    .cure = Aumente o máximo, reduza a base, ou escreva 0 para que o Aforo os calcule.
problem-range-below-redundancy = A base de { $value } tarefa é menor que o fator de redundância { $redundancy }.
    .allowed = Pelo menos { $redundancy } em produção.
    .cure = Use { $redundancy }, ou 0 para que o Aforo a calcule.
problem-latency-below-cpu = { $workload } responde em { $value } ms, mas usa { $cpu_ms } ms de CPU.
    .allowed = Uma latência não menor que o tempo de CPU.
    .cure = Revise os dois números.
problem-override-duplicate = { $workload } tem duas exceções para “{ $value }”.
    .allowed = Uma por ambiente.
    .cure = Remova uma.
problem-sso-needs-database = O login único precisa de um banco de dados e o Aurora está desligado.
    .allowed = Aurora ligado.
    .cure = Ligue o Aurora em “Dados”.
problem-connections-exceeded = Em { $environment } os pools pedem { $demand } conexões no máximo do autoescalonamento, e { $value } deixa { $limit } (de { $max_connections }).
    .allowed = No máximo { $limit } conexões. A que mais pede: { $largest }.
    .cure = A menor classe que basta é { $smallest }; também é possível reduzir o pool ou o máximo.

# Dados
problem-class-unknown = A classe “{ $value }” não está no catálogo.
    .allowed = { $known }.
    .cure = Escolha uma delas.
problem-class-burstable = { $value } é uma classe com capacidade de intermitência: não é para produção.
    .allowed = Classes de uso sustentado.
    .cure = Use db.r6g.large ou cache.r6g.large, conforme o serviço.
problem-database-without-replica = O banco de dados de produção não tem réplica: uma falha o para por até 10 minutos.
    .allowed = Pelo menos uma réplica em outra zona.
    .cure = Use 1.
problem-cache-without-replica = O cache de produção não tem réplica.
    .allowed = Pelo menos uma réplica em outra zona.
    .cure = Use 1.

# Tráfego e recuperação
problem-traffic-absurd = O tráfego é de { $value } requisições por mês.
    .allowed = Até { $limit }.
    .cure = Revise usuários, sessões e requisições por sessão.
problem-traffic-none = O plano não espera tráfego: só se cota o que está sempre em execução.
    .allowed = Um tráfego maior que zero.
    .cure = Escreva usuários e requisições.
problem-peak-below-busiest-hour = O fator de pico { $value } fica abaixo da hora mais carregada do perfil, que traz { $busiest } vezes a média.
    .allowed = { $busiest } ou mais.
    .cure = Aumente o fator de pico ou escolha o perfil de tráfego adequado.
problem-backend-shares-exceed = As conexões VPN e a saída para a internet somam { $sum } % das requisições.
    .allowed = Até 100 %.
    .cure = Reduza um dos percentuais, ou deixe assim se uma requisição chama ambos.
problem-recovery-off = A recuperação de desastres está desligada.
    .allowed = O serviço copia os dados para outra região.
    .cure = Ligue-a, ou deixe-a desligada se o cliente a excluir por escrito.
problem-recovery-same-region = A região de contingência é a mesma de produção ({ $value }).
    .allowed = Outra região.
    .cure = Use us-west-1.

# Condições comerciais e preços
problem-rate-card-unknown = A tabela de MRU “{ $value }” não existe.
    .allowed = { $known }.
    .cure = Escolha uma delas.
problem-rate-card-example = A tabela de MRU { $value } é um EXEMPLO: seus MRU derivados e o valor do MRU devem ser substituídos pelos da organização.
    .allowed = Uma tabela publicada pela organização.
    .cure = Publique a sua antes de emitir uma cotação.
problem-rate-card-expired = A tabela de MRU { $value } não vigora na data da cotação ({ $date }).
    .allowed = Vigora de { $from } a { $until }.
    .cure = Use uma tabela vigente.
problem-component-missing = A tabela de MRU { $value } não tem o componente “{ $component }”.
    .allowed = Um componente para cada coisa que se ativa.
    .cure = Adicione-o à tabela ou escolha outro tamanho ou classe.
problem-percent-range = { $value } % está fora da faixa.
    .allowed = Entre 0 e 100.
    .cure = Escreva um percentual entre 0 e 100.
problem-taxes-none = Os tributos são próprios do plano, mas não há nenhum.
    .allowed = Pelo menos um tributo com nome e alíquota.
    .cure = Adicione-o, ou escolha “país” ou “nenhum”.
problem-tax-name-missing = Falta o nome do tributo.
    .allowed = O nome que se imprime, por exemplo ISS.
    .cure = Escreva-o.
problem-tax-rate-missing = Não há uma alíquota única para { $country }.
    .allowed = Tributos próprios do plano, ou nenhum.
    .cure = Escolha “próprios” e escreva os que se aplicam, ou “nenhum” se a operação for isenta.
problem-taxes-excluded = A cotação não inclui tributos.
    .allowed = Com tributos do país ou próprios.
    .cure = Deixe assim só se a operação for isenta.
problem-price-missing = Não há preço de { $resource } ({ $key }) em { $value } para { $environment }.
    .allowed = Regiões com esse preço em { $book }: { $regions }.
    .cure = Mude a região ou importe o preço; nunca se assume zero.
problem-price-unverified = O preço de { $service } ({ $value }) em { $region } não foi verificado.
    .allowed = Um preço com fonte comprovável.
    .cure = Confira-o na lista do provedor antes de assinar.
problem-price-book-unknown = O catálogo de preços “{ $value }” não está na biblioteca.
    .allowed = Os que há: { $known }.
    .cure = Importe esse catálogo, escolha outro ou deixe o campo vazio para usar o ativo.
problem-override-reason-missing = O preço manual de { $key } não diz o porquê.
    .allowed = O motivo, por exemplo o acordo com o provedor.
    .cure = Escreva-o: todos os documentos o imprimem.
problem-override-end-invalid = O preço manual de { $key } não tem um último dia válido: “{ $value }”.
    .allowed = Uma data AAAA-MM-DD.
    .cure = Escreva até que dia ele vale.
problem-override-twice = O preço manual de { $value } em { $region } aparece duas vezes.
    .allowed = Um por preço e região.
    .cure = Remova um.
problem-override-unknown = Não há preço { $value } em { $region } para substituir em { $book }.
    .allowed = Regiões com esse preço: { $regions }.
    .cure = Corrija a chave ou a região; estão na lista de preços.
# Without the amounts: this sentence reaches the client, and what the provider grants does not. The estimate's line shows them.
problem-override-in-force = Preço manual de { $value } em { $region }, até { $expires }. Motivo: { $reason }.
    .allowed = Um preço acordado com o provedor.
    .cure = Confirme-o antes de assinar.
problem-override-expired = O preço manual de { $value } em { $region } venceu em { $expires }: usa-se o do catálogo.
    .allowed = Um preço manual vigente.
    .cure = Renove-o ou remova-o.
problem-spot-in-production = { $value } % das tarefas de produção rodam em Fargate Spot, que a AWS pode parar com dois minutos de aviso.
    .allowed = 0 em cargas que não toleram interrupções.
    .cure = Use Spot em pré-produção, ou confirme que as cargas o toleram.
problem-architecture-arm = Os contêineres rodam em ARM (Graviton): as imagens devem ser construídas para essa arquitetura.
problem-commitment-outlives-term = O Savings Plan dura { $months ->
        [one] { $months } mês
       *[other] { $months } meses
    } e o contrato { $term }.
    .allowed = Um compromisso que não dure mais que o contrato.
    .cure = Amplie o prazo, encurte o compromisso ou aceite o risco.
purchase-arm = Processador ARM
purchase-spot-preproduction = Pré-produção em Spot
purchase-savings-1y = Savings Plan de 1 ano
purchase-savings-3y = Savings Plan de 3 anos
purchase-free-tiers = Níveis gratuitos
problem-price-book-stale = O catálogo de preços { $value } tem { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
    .allowed = Até { $limit ->
        [one] { $limit } dia
       *[other] { $limit } dias
    }.
    .cure = Importe preços novos.

# Recursos do provedor
resource-fargate-vcpu-spot = Fargate Spot, vCPU
resource-fargate-memory-spot = Fargate Spot, memória
resource-fargate-vcpu-committed = Fargate com Savings Plan, vCPU
resource-fargate-memory-committed = Fargate com Savings Plan, memória
resource-fargate-vcpu = Fargate, vCPU
resource-fargate-memory = Fargate, memória
resource-ecr-storage = ECR, imagens
resource-alb-hours = Balanceador de aplicação, horas
resource-alb-units = Balanceador de aplicação, unidades de capacidade
resource-nlb-hours = Balanceador de rede, horas
resource-nlb-units = Balanceador de rede, unidades de capacidade
resource-api-gateway-requests = API Gateway, requisições
resource-authorizer-requests = Autorizador Lambda, invocações
resource-authorizer-duration = Autorizador Lambda, duração
resource-waf-acl = WAF, lista de controle
resource-waf-rules = WAF, regras
resource-waf-requests = WAF, requisições
resource-nat-gateway-hours = NAT gateway, horas
resource-nat-gateway-data = NAT gateway, dados
resource-public-ipv4 = Endereços IPv4 públicos
resource-vpn-hours = VPN, conexão
resource-vpn-ipv4 = VPN, endereços IPv4 públicos
resource-aurora-instances = Aurora, instâncias
resource-aurora-storage = Aurora, armazenamento
resource-aurora-io = Aurora, operações de disco
resource-aurora-backup = Aurora, backups
resource-redis-nodes = Redis, nós
resource-opensearch-nodes = OpenSearch, nós
resource-opensearch-storage = OpenSearch, armazenamento
resource-s3-storage = S3, armazenamento
resource-s3-writes = S3, gravações
resource-s3-reads = S3, leituras
resource-sqs-requests = SQS, requisições
resource-logs-ingestion = CloudWatch, ingestão de logs
resource-logs-storage = CloudWatch, logs guardados
resource-metrics = CloudWatch, métricas
resource-alarms = CloudWatch, alarmes
resource-secrets = Secrets Manager, segredos
resource-kms-keys = KMS, chaves
resource-dns-zones = Route 53, zonas
resource-cdn-data = CloudFront, dados
resource-cdn-requests = CloudFront, requisições
resource-transfer-out = Transferência para a internet
resource-transfer-vpn = Transferência pela VPN
resource-transfer-zones = Transferência entre zonas
resource-pipelines = CodePipeline, pipelines
resource-build-minutes = CodeBuild, minutos
resource-dr-snapshot = Contingência: cópia do banco de dados
resource-dr-transfer = Contingência: transferência de cópias
resource-dr-replica = Contingência: réplica do Aurora
resource-dr-replica-storage = Contingência: armazenamento da réplica
resource-dr-objects = Contingência: objetos
resource-dr-object-writes = Contingência: gravação de objetos
resource-dr-object-transfer = Contingência: transferência de objetos
resource-dr-key = Contingência: chave KMS

# Origens
origin-input = Dado do plano: { $path }
origin-price = { $service }, { $region }: USD { $usd } por { $unit }, a partir do uso { $from }; vigente desde { $effective }; { $sku }; fonte: { $source }
origin-price-manual = PREÇO MANUAL de { $service } em { $region }: USD { $usd } por { $unit }. Motivo e vigência: { $source }
origin-price-unverified = { $service }, { $region }: USD { $usd } por { $unit }, a partir do uso { $from }; NÃO VERIFICADO; fonte: { $source }
origin-rate-card = Tabela de MRU { $card }: { $component } ({ $kind ->
    [published] publicado
    [included] incluído
   *[derived] derivado
}); { $source }
origin-mru-value = Valor do MRU na tabela { $card }
origin-formula = Resultado da fórmula { $id }
origin-rule = Regra: { $name } ({ $id })
origin-share = Uso da conta inteira, repartido por ambiente
date-unknown = data desconhecida
sku-unknown = sem código do provedor

# Limites
limit-connections = Conexões com { $class } em { $environment }

# Cotação
scope-shared = Compartilhado

# Modelos
template-connect-bank = Canal digital de um banco
template-connect-bank-description = Modyo Connect para um banco: três ambientes, doze microsserviços, widgets CLI e Builder, duas conexões VPN, Keycloak, Aurora e Redis.
template-connect-small = Connect, cliente pequeno
template-connect-small-description = Ativação completa para uma cooperativa: produção e homologação, quatro microsserviços, uma conexão VPN, Keycloak, Aurora e S3, contingência em us-west-1.
template-connect-medium = Connect, cliente médio
template-connect-medium-description = Ativação completa para uma seguradora: três ambientes, oito microsserviços, duas conexões VPN, Keycloak, Aurora, Redis e S3, contingência em us-west-1.
template-connect-large = Connect, cliente grande
template-connect-large-description = Ativação completa para um banco: quatro ambientes, produção em três zonas, 24 microsserviços, três conexões VPN, Keycloak, Aurora, Redis, OpenSearch, S3 e filas.
template-wallenomic = Plataforma financeira sem servidores (Wallenomic)
template-wallenomic-description = 25 microsserviços em ECS Fargate com um pipeline cada um e outro de infraestrutura, API Gateway, CloudFront, RDS, S3, EC2, WorkSpaces e CloudWatch; produção e desenvolvimento.
template-wallenomic-40 = Plataforma financeira, com 40 microsserviços
template-wallenomic-40-description = O mesmo plano crescido de 25 para 40 microsserviços, para comparar custo, MRU e capacidade.
template-mmrv = Migração de ECS na AWS para AKS no Azure (MMRV)
template-mmrv-description = O que roda hoje em ECS e Amplify com o banco no Azure, e a migração em cinco fases para ACR e AKS: operação dupla, esforço, riscos e ponto de equilíbrio.
template-eks-rds = Aplicação em EKS com RDS
template-eks-rds-description = EKS com balanceador, ACM, RDS com standby, CloudWatch, CloudTrail e CloudFormation; local, QA e produção; canary e rolling updates.
template-night-watch = Servidores web em EC2 e Kubernetes (Night Watch)
template-night-watch-description = VPC com sub-redes públicas e privadas, NAT por zona, servidores Nginx em EC2, backups em S3, alarmes com SNS, e um cluster com HPA, Ingress e volume persistente.
template-empty = Plano em branco
template-empty-description = Produção e homologação com os valores padrão do serviço; sem microsserviços.

# Passos
step-create = Criar o plano
step-set = Mudar { $path }
step-insert = Adicionar em { $path }
step-remove = Remover { $path }
step-many = Mudar { $count ->
        [one] { $count } campo
       *[other] { $count } campos
    }

# Erros
error-plan-invalid = O plano tem { $count ->
    [one] um erro
   *[other] { $count } erros
} e não pode ser calculado.
error-plan-invalid-hint = Corrija o que está indicado e tente de novo.
error-plan-unknown = O plano “{ $id }” não está na biblioteca.
error-plan-unknown-hint = Pode ter sido apagado em outra janela; escolha outro.
error-template-unknown = O modelo “{ $id }” não existe.
error-template-unknown-hint = Modelos: { $known }.
error-line-unknown = A linha “{ $id }” não existe neste plano.
error-line-unknown-hint = { $suggestion ->
    [none] As linhas são as da cotação e as da estimativa.
   *[other] Você quis dizer “{ $suggestion }”?
}
error-client-name-missing = Falta o nome do cliente: a proposta não pode ser emitida.
error-client-name-missing-hint = Escreva-o em client.name.
error-edit-invalid = Não é possível mudar “{ $path }”: { $reason }.
error-edit-invalid-hint = Atualize a janela e tente de novo.
error-library = A biblioteca não respondeu: { $reason }
error-library-hint = O plano na tela não se perdeu; verifique o disco e tente de novo.
error-document = O documento não pôde ser gerado: { $reason }
error-document-hint = Informe o erro com o plano que o causa.
error-file-read = Não é possível ler “{ $path }”: { $reason }
error-file-read-hint = Verifique o caminho e as permissões.
error-file-write = Não é possível gravar “{ $path }”: { $reason }
error-file-write-hint = Verifique a pasta, o espaço e as permissões; nada ficou pela metade.
error-preview-stale = Já existe uma versão mais nova desta visão.
error-preview-stale-hint = Aguarde um momento: ela aparece ao terminar.
error-not-exported = “{ $path }” não é um documento exportado nesta sessão.
error-not-exported-hint = Exporte-o de novo.
error-file-open = Não é possível abrir “{ $path }”: { $reason }
error-file-open-hint = Instale um programa para esse tipo de arquivo, ou abra-o a partir da pasta.
error-data = Os dados de preços do programa não podem ser lidos: { $reason }
error-data-hint = Reinstale o programa.

# Símbolos das fórmulas
symbol-acls = listas de controle
symbol-gb = GB
symbol-gb-per-hour = GB por hora
symbol-kib = KiB
symbol-usd-per-mru = USD por MRU
symbol-addresses = endereços
symbol-alarms = alarmes
symbol-backup = backup
symbol-balancers = balanceadores
symbol-builds = builds
symbol-change = mudança
symbol-compression = compressão
symbol-connections = conexões
symbol-connections-unit = conexões por unidade
symbol-copies = cópias
symbol-directions = direções de ida e volta
symbol-gateways = gateways
symbol-hours = horas
symbol-images = imagens
symbol-instances = instâncias
symbol-internet-share = parte para a internet
symbol-keys = chaves
symbol-link-share = parte pela conexão VPN
symbol-memory = memória
symbol-messages = mensagens
symbol-metrics = métricas
symbol-minutes = minutos
symbol-misses = falhas de cache
symbol-months = meses
symbol-nodes = nós
symbol-object = objeto
symbol-operations = operações
symbol-per-thousand = por mil
symbol-price = preço
symbol-quantity = quantidade
symbol-repositories = repositórios
symbol-request = requisição
symbol-requests = requisições
symbol-requests-per-message = requisições por mensagem
symbol-response = resposta
symbol-rules = regras
symbol-seconds = segundos
symbol-secrets = segredos
symbol-tasks = tarefas
symbol-traffic-share = parte do tráfego
symbol-unit = unidade
symbol-unit-mrus = MRU por unidade
symbol-vcpu = vCPU
symbol-workloads = cargas
symbol-zones = zonas
symbol-usage = uso
symbol-account-usage = uso da conta
symbol-account-cost = custo da conta
symbol-free = gratuito

# Catálogos de preços
error-book-unknown = O catálogo de preços “{ $id }” não existe.
error-book-unknown-hint = Os que há: { $known }.
error-book-exists = Já existe um catálogo de preços “{ $id }”, e um catálogo publicado não muda.
error-book-exists-hint = Escolha outro nome, ou nenhum para que leve a data.
error-book-name = “{ $id }” não serve como nome de um catálogo de preços.
error-book-name-hint = Use minúsculas, dígitos e hifens, por exemplo aws-2026-12.
error-book-damaged = O catálogo de preços “{ $id }” da biblioteca não pode ser lido: { $reason }.
error-book-damaged-hint = Restaure uma cópia da biblioteca ou importe os preços de novo.
error-mapping-invalid = A tabela de correspondências tem erros:
    { $reason }
error-mapping-invalid-hint = Corrija essas linhas; as colunas são as de pricing-data/mapping/keys.csv.
error-import-invalid = A importação parou: { $count ->
    [one] há um problema
   *[other] há { $count } problemas
}. A biblioteca ficou como estava.
error-import-invalid-hint = Corrija ou baixe de novo os arquivos e repita.
error-import-disagree = { $one } e { $other } dão preços diferentes de { $key } em { $region }.
error-import-disagree-hint = Importe só o arquivo mais recente dos dois. A biblioteca ficou como estava.
error-import-failed = Os preços não formam um catálogo: { $reason }.
error-import-failed-hint = A biblioteca ficou como estava.
error-import-cancelled = A importação foi cancelada.
error-import-cancelled-hint = A biblioteca ficou como estava.
error-floor-invalid = “{ $value }” não é uma margem.
error-floor-invalid-hint = Escreva um percentual entre -100 e 100, por exemplo 25.
place-line = linha { $number }
place-byte = byte { $number }
price-file-aws-offer-csv = Oferta da AWS (CSV)
price-file-aws-offer-json = Oferta da AWS (JSON)
price-file-aws-query-json = Consulta get-products da AWS
price-file-aws-savings-csv = Savings Plans da AWS (CSV)
price-file-aws-savings-json = Savings Plans da AWS (JSON)
price-file-azure-retail-json = Preços do Azure (JSON)
import-skipped-other-term = reservas e outras modalidades
import-skipped-unmapped = produtos que o planejador não usa
import-skipped-other-location = fora das regiões (Outposts, zonas locais)
import-skipped-other-region = de uma região não identificada
import-skipped-ambiguous = chaves com vários preços diferentes
import-skipped-repeated = repetidos com o mesmo preço
import-skipped-free = quantidades gratuitas (só contam se o plano as ativar)
import-more = E mais { $count ->
        [one] { $count } problema
       *[other] { $count } problemas
    }.
import-file-read = O arquivo não pode ser lido: { $reason }.
    .cure = Verifique o caminho e as permissões.
import-archive-broken = O arquivo compactado está danificado ou incompleto: { $reason }.
    .cure = Baixe-o de novo.
import-archive-several = O ZIP contém { $count } arquivos; deve conter um.
    .cure = Descompacte-o e importe os arquivos de que precisar.
import-archive-bomb = O arquivo compactado tem { $size } bytes e se expande a mais de { $limit }: nenhuma lista de preços se compacta assim.
    .cure = Baixe-o do provedor; se for autêntico, descompacte-o antes.
import-not-utf8 = O texto não é UTF-8 a partir desse byte.
    .cure = Baixe-o de novo; se uma planilha o salvou, use o original.
import-utf16 = O arquivo está em UTF-16, como algumas planilhas o salvam.
    .cure = Use o arquivo original do provedor ou salve-o como CSV UTF-8.
import-empty = O arquivo está vazio.
    .cure = Baixe-o de novo.
import-line-too-long = Uma linha tem mais de { $limit } bytes: não é uma lista de preços.
    .cure = Verifique se é o arquivo certo.
import-header-missing = Não se encontra a linha de cabeçalhos com SKU e PricePerUnit (ou DiscountedRate) entre as primeiras linhas.
    .cure = Use o index.csv do provedor, separado por vírgulas e sem edição.
import-column-missing = Faltam colunas: { $columns }.
    .cure = Use o arquivo completo do provedor.
import-fields = A linha tem { $found } campos e o cabeçalho { $expected }: o arquivo está cortado ou editado.
    .cure = Baixe-o de novo.
import-quote-open = A linha termina dentro de aspas ({ $found } de { $expected } campos): o arquivo está cortado.
    .cure = Baixe-o de novo.
import-json-broken = O JSON não é válido: { $reason }.
    .cure = Baixe-o de novo.
import-json-truncated = O JSON termina antes da hora: o arquivo está cortado.
    .cure = Baixe-o de novo.
import-json-deep = O JSON tem mais de { $limit } níveis: não é uma lista de preços.
    .cure = Verifique se é o arquivo certo.
import-json-member-large = Um valor do JSON tem mais de { $limit } bytes: não é uma lista de preços.
    .cure = Verifique se é o arquivo certo.
import-json-index = É um índice ({ $keys }): enumera arquivos e não tem preços.
    .cure = Baixe o arquivo da sua região que o índice indica (currentVersionUrl ou versionUrl).
import-json-unknown = Não é uma lista de preços conhecida; suas chaves são: { $keys }.
    .cure = Aceitam-se ofertas da AWS (CSV ou JSON), get-products, Savings Plans e preços de varejo do Azure.
import-price-invalid = “{ $value }” não é um preço nem um limite de faixa válido (SKU { $sku }).
    .cure = Deve ser um número de zero em diante; baixe o arquivo de novo.
import-unit-unknown = A unidade “{ $unit }” de { $key } não é conhecida; esperava-se { $expected }, que se escreve: { $known }.
    .cure = Se estiver correta, adicione-a a pricing-data/mapping/units.csv.
import-currency = O preço está em { $currency }; os catálogos de preços estão em USD.
    .cure = Use a lista em dólares.
import-tiers-broken = As faixas de { $key } (SKU { $sku }) têm uma lacuna ou se sobrepõem em { $at }.
    .cure = Baixe o arquivo de novo; cada faixa deve começar onde termina a anterior.
import-rate-repeated = O preço { $rate } (SKU { $sku }) aparece duas vezes.
    .cure = Baixe o arquivo de novo.
import-nothing-mapped = Nenhum dos seus { $rows } preços (oferta “{ $offer }”) é dos que o planejador usa.
    .cure = Ofertas com correspondência: { $known }. Para outras, adicione linhas com --mapping.

limit-name-api-gateway-rate = API Gateway, requisições por segundo da conta em { $place }
limit-name-waf-rate = WAF, requisições por segundo de { $place }
limit-name-vpn-throughput = VPN, Mbit/s de um túnel: { $place }
limit-name-nat-throughput = NAT, Mbit/s de cada gateway de { $place }
limit-name-tasks-per-service = ECS, tarefas de um serviço: { $place }
limit-name-api-gateway-timeout = API Gateway, segundos da requisição mais lenta: { $place }
limit-name-api-gateway-payload = API Gateway, MiB da maior mensagem: { $place }
limit-name-authorizer-concurrency = Lambda, autorizações simultâneas da conta em { $place }
limit-name-alb-units-new = Balanceador de aplicação, unidades de capacidade (decidem: conexões novas): { $place }
limit-name-alb-units-active = Balanceador de aplicação, unidades de capacidade (decidem: conexões ativas): { $place }
limit-name-alb-units-bytes = Balanceador de aplicação, unidades de capacidade (decidem: bytes): { $place }
limit-name-alb-units-rules = Balanceador de aplicação, unidades de capacidade (decidem: avaliações de regras): { $place }
limit-name-nlb-units-new = Balanceador de rede, unidades de capacidade (decidem: conexões novas): { $place }
limit-name-nlb-units-active = Balanceador de rede, unidades de capacidade (decidem: conexões ativas): { $place }
limit-name-nlb-units-bytes = Balanceador de rede, unidades de capacidade (decidem: bytes): { $place }
limit-name-targets-per-group = Balanceador de aplicação, destinos de um grupo: { $place }
limit-name-nat-connections = NAT, conexões simultâneas com um mesmo destino, por gateway: { $place }
limit-name-fargate-vcpu = Fargate, vCPU da conta em { $place }, com uma implantação no máximo
limit-name-fargate-launch-rate = Fargate, inícios de tarefas por segundo da conta em { $place }
limit-name-service-launch-rate = ECS, inícios de um serviço em um minuto: { $place }
limit-name-aurora-storage = Aurora, GiB guardados: { $place }
limit-name-redis-connections = Redis, conexões: { $place }
limit-name-redis-memory = Redis, GiB de memória: { $place }
limit-name-opensearch-storage = OpenSearch, GB de disco: { $place }
limit-name-opensearch-heap = OpenSearch, fragmentos que a memória da JVM comporta: { $place }
limit-name-opensearch-shards = OpenSearch, fragmentos dos nós: { $place }
limit-name-log-volume = CloudWatch, GB de logs por mês: { $place }
limit-name-log-put-rate = CloudWatch, envios de logs por segundo da conta em { $place }
limit-name-secrets-rate = Secrets Manager, leituras por segundo da conta em { $place }
limit-name-kms-rate = KMS, operações por segundo da conta em { $place }
limit-name-sqs-fifo-rate = SQS FIFO, mensagens por segundo de uma fila: { $place }
limit-name-sqs-in-flight = SQS, mensagens em processamento de uma fila: { $place }
limit-name-s3-writes = S3, gravações por segundo em um prefixo: { $place }
limit-name-s3-reads = S3, leituras por segundo de um prefixo: { $place }
problem-limit-to-raise = { $name }: { $demand } no pico, e uma conta começa com { $limit }. Supõe-se que a AWS aumente a cota.
    .allowed = Até { $limit } sem pedir.
    .cure = Peça a cota antes da entrada em operação (Service Quotas).
problem-limit-exceeded = { $name }: { $demand } no pico.
    .allowed = Até { $limit }; a AWS não aumenta.
    .cure = Reparta a carga, escolha uma classe maior ou mude o desenho.
problem-limit-api-gateway-rate = O pico de { $value } é de { $demand } requisições por segundo.
    .allowed = O API Gateway admite { $limit } por conta e região, salvo se a AWS aumentar.
    .cure = Peça o aumento antes da entrada em operação, ou reparta os ambientes em várias contas.
problem-limit-waf-rate = O pico de { $value } é de { $demand } requisições por segundo.
    .allowed = Uma lista do WAF admite { $limit }.
    .cure = Peça o aumento à AWS ou reparta a entrada.
problem-limit-vpn-throughput = A conexão VPN { $value } leva { $demand } Mbit/s no pico.
    .allowed = Um túnel leva { $limit } Mbit/s.
    .cure = Use um link dedicado, túneis grandes em um Transit Gateway, ou reduza o que passa pela conexão.
problem-limit-nat-throughput = Cada NAT gateway de { $value } leva { $demand } Mbit/s no pico.
    .allowed = Até { $limit } Mbit/s por gateway.
    .cure = Adicione gateways ou leve o tráfego da AWS por endpoints.
problem-limit-tasks-per-service = { $value } chega a { $demand } tarefas.
    .allowed = Até { $limit } tarefas por serviço.
    .cure = Use contêineres maiores ou divida o serviço.
component-choice = { $count } × { $class }
component-choice-disk = { $count } × { $class } com { $disk } GB
component-name-keycloak = Keycloak em { $environment }
component-name-aurora = Aurora em { $environment }
component-name-redis = Redis em { $environment }
component-name-opensearch = OpenSearch em { $environment }
component-aspect-vcpu = vCPU
component-aspect-memory = GiB de memória
component-aspect-connections = conexões
component-aspect-disk = GB de disco por nó
component-aspect-shards = fragmentos por nó
component-aspect-nodes = nós
component-aspect-steady = classe sem créditos de CPU
component-why-fits = { $stated } basta; o mais justo: { $demand } de { $offer } ({ $aspect }).
component-why-too-small = { $stated } é insuficiente porque são necessários { $demand } ({ $aspect }) e oferece { $offer }; { $recommended } basta.
component-why-too-small-steady = { $stated } não serve para produção porque sua CPU depende de créditos; { $recommended } basta.
component-why-larger = { $stated } sobra: usa { $demand } de { $offer } ({ $aspect }); { $recommended } basta.
component-why-unreachable = { $stated } é insuficiente porque são necessários { $demand } ({ $aspect }) e oferece { $offer }; nada do catálogo basta.
problem-component-too-small = { $component ->
        [keycloak] Keycloak
        [aurora] Aurora
        [redis] Redis
       *[opensearch] OpenSearch
    } em { $environment } é insuficiente com { $value }: { $aspect ->
        [vcpu] são necessárias { $demand } vCPU e oferece { $offer }
        [memory] são necessários { $demand } GiB de memória e oferece { $offer }
        [connections] são necessárias { $demand } conexões e oferece { $offer }
        [disk] são necessários { $demand } GB de disco por nó e oferece { $offer }
        [shards] leva { $demand } fragmentos por nó e suporta { $offer }
        [nodes] são necessários { $demand } nós e oferece { $offer }
       *[steady] sua CPU depende de créditos
    }.
    .allowed = O guia publicado pede { $recommended }.
    .cure = Escolha { $recommended }, ou revise os dados que o exigem.
problem-latency-unreachable = { $workload } em { $environment } não pode responder 95 % em { $value } ms: só o seu próprio trabalho leva { $floor } ms com { $size }.
    .allowed = Um objetivo maior, ou menos tempo por requisição.
    .cure = Reduza o tempo de CPU ou de espera da requisição, use um contêiner de pelo menos 1 vCPU, ou aumente o objetivo; mais tarefas não ajudam.
chart-tasks = Tarefas
chart-rates = Requisições por segundo
chart-base = Base
chart-maximum = Máximo
day-monday = seg
day-tuesday = ter
day-wednesday = qua
day-thursday = qui
day-friday = sex
day-saturday = sáb
day-sunday = dom

# Resistência: o que acontece, por que se resiste ou não, e a menor mudança que resolve
check-no-cure = Nenhuma mudança só deste valor basta; revise a faixa, a carga ou o objetivo.
check-zone-loss-title = Perde-se uma zona no minuto mais carregado
check-zone-loss-pass = { $left ->
        [one] Resta { $left }
       *[other] Restam { $left }
    } de { $tasks ->
        [one] { $tasks } tarefa
       *[other] { $tasks } tarefas
    } e { $needed ->
        [one] basta { $needed }
       *[other] bastam { $needed }
    }.
check-zone-loss-fail = { $left ->
        [one] Resta { $left }
       *[other] Restam { $left }
    } de { $tasks ->
        [one] { $tasks } tarefa
       *[other] { $tasks } tarefas
    } e { $needed ->
        [one] é necessária { $needed }
       *[other] são necessárias { $needed }
    } ({ $zones ->
        [one] { $zones } zona
       *[other] { $zones } zonas
    }).
check-zone-loss-cure = Aumente o máximo para { $enough ->
        [one] { $enough } tarefa
       *[other] { $enough } tarefas
    } e distribua produção em pelo menos duas zonas.
check-zone-loss-now-title = Perde-se uma zona em uma hora carregada, até repor as tarefas
check-zone-loss-now-pass = A { $rate } requisições por segundo as demais zonas atendem tudo enquanto as tarefas são repostas.
check-zone-loss-now-fail = A { $rate } requisições por segundo { $at_risk ->
        [one] { $at_risk } requisição espera
       *[other] { $at_risk } requisições esperam
    } durante { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    } (base { $base }, { $zones ->
        [one] { $zones } zona
       *[other] { $zones } zonas
    }).
check-zone-loss-now-cure = Aumente a base para { $enough ->
        [one] { $enough } tarefa
       *[other] { $enough } tarefas
    } e distribua produção em pelo menos duas zonas.
check-burst-title = O tráfego cresce { $factor ->
        [one] { $factor } vez
       *[other] { $factor } vezes
    } em { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }
check-burst-pass = A partir de { $rate } requisições por segundo a escala chega a tempo; nenhuma espera.
check-burst-fail = A partir de { $rate } requisições por segundo { $at_risk ->
        [one] { $at_risk } requisição espera
       *[other] { $at_risk } requisições esperam
    } durante { $saturated ->
        [one] { $saturated } minuto
       *[other] { $saturated } minutos
    } (base { $base }).
check-burst-cure = Aumente a base para { $enough ->
        [one] { $enough } tarefa
       *[other] { $enough } tarefas
    }, ou encurte a reação (menos pontos de alarme, início mais rápido).
check-burst-range-title = O tráfego cresce { $factor ->
        [one] { $factor } vez
       *[other] { $factor } vezes
    } em { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    }
check-burst-range-fail = Nem o máximo de { $maximum ->
        [one] { $maximum } tarefa
       *[other] { $maximum } tarefas
    } o atende: { $at_risk ->
        [one] { $at_risk } requisição espera
       *[other] { $at_risk } requisições esperam
    }.
check-burst-range-cure = Aumente o máximo para { $enough ->
        [one] { $enough } tarefa
       *[other] { $enough } tarefas
    } e a base até que a escala chegue a tempo.
check-deployment-title = Uma implantação no minuto mais carregado
check-deployment-pass = Durante a implantação { $least ->
        [one] resta { $least } tarefa
       *[other] restam { $least } tarefas
    } e { $needed ->
        [one] basta { $needed }
       *[other] bastam { $needed }
    }; rodam até { $most } ({ $vcpu } vCPU da cota do Fargate).
check-deployment-fail = Durante a implantação { $least ->
        [one] resta { $least } tarefa
       *[other] restam { $least } tarefas
    } e { $needed ->
        [one] é necessária { $needed }
       *[other] são necessárias { $needed }
    }.
check-deployment-cure = Exija pelo menos { $minimum_percent } % de tarefas saudáveis durante a implantação.
check-deployment-stuck-title = Uma implantação no minuto mais carregado
check-deployment-stuck-fail = Com { $tasks ->
        [one] { $tasks } tarefa
       *[other] { $tasks } tarefas
    } a implantação não pode nem iniciar uma nova nem parar uma antiga (mínimo { $least }, máximo { $most }).
check-deployment-stuck-cure = Aumente o máximo da implantação para { $maximum_percent } %.
check-deployment-connections-title = Conexões enquanto duas versões convivem
check-deployment-connections-pass = { $demand ->
        [one] { $demand } conexão
       *[other] { $demand } conexões
    } de { $limit } em { $class }, com { $workload } em implantação.
check-deployment-connections-fail = { $demand ->
        [one] { $demand } conexão
       *[other] { $demand } conexões
    } e { $class } deixa { $limit }, com { $workload } em implantação.
check-deployment-connections-cure = Reduza o pool de { $workload } para { $pool ->
        [one] { $pool } conexão
       *[other] { $pool } conexões
    }, ou use uma classe maior ou um proxy de conexões.
check-region-loss-title = Perde-se a região
check-region-loss-pass = Com o nível { $tier } perdem-se até { $rpo } de dados (mais o que durar a cópia) e volta-se em até { $rto }. O nível seguinte soma USD { $extra } por mês.
check-region-loss-none-title = Perde-se a região
check-region-loss-none-fail = Não há cópias em outra região: os dados seriam perdidos.
check-region-loss-none-cure = Ative a recuperação em { $region }: soma USD { $extra } por mês.
check-region-loss-objective-title = Perde-se a região
check-region-loss-objective-fail = Com o nível { $tier } perdem-se até { $rpo } de dados (objetivo { $rpo_objective }) e volta-se em até { $rto } (objetivo { $rto_objective }).
check-region-loss-objective-cure = { $change ->
    [copies] Copie o banco de dados a cada { $interval } h.
   *[other] Use um banco de dados global com réplica em { $region }: soma USD { $extra } por mês.
  }
check-database-failover-title = Falha a instância principal do Aurora
check-database-failover-pass = Uma de { $replicas } réplicas assume o lugar, em geral em menos de { $with } s.
check-database-failover-fail = Sem réplica em outra zona a instância é criada de novo: até { $without ->
        [one] { $without } minuto
       *[other] { $without } minutos
    }, e se a zona cair, à mão.
check-database-failover-cure = Adicione uma réplica e use pelo menos duas zonas.
check-vpn-tunnel-title = Cai um dos dois túneis de uma conexão VPN
check-vpn-tunnel-pass = O outro túnel leva { $demand } de { $limit } Mbit/s.
check-vpn-tunnel-fail = O outro túnel teria que levar { $demand } Mbit/s e admite { $limit }.
check-vpn-tunnel-cure = Reparta o tráfego em { $links ->
        [one] { $links } conexão
       *[other] { $links } conexões
    }, ou use Direct Connect.

chart-horizon-tasks = Tarefas, % do máximo
chart-horizon-connections = Conexões, % do limite
chart-horizon-month = Mês
chart-horizon = Horizonte

# Tráfego gravado
error-trace-invalid = O tráfego de { $file } não pode ser usado: { $count ->
    [one] há um problema
   *[other] há { $count } problemas
}.
error-trace-invalid-hint = Corrija o arquivo. Na linha de comando pode-se dizer o que ele não diz com --traffic-zone, --traffic-column, --traffic-measure, --traffic-step ou --traffic-dates.
place-item = elemento { $number }
trace-more = Há mais { $count ->
        [one] { $count } problema
       *[other] { $count } problemas
    }.
trace-file-read = O arquivo não pode ser lido: { $reason }.
    .cure = Verifique o caminho e as permissões.
trace-file-large = O arquivo tem mais de { $limit } MiB.
    .cure = Divida-o, ou conte antes as requisições por minuto.
trace-packed = O arquivo está compactado ou é uma pasta de trabalho ({ $kind }).
    .cure = Descompacte-o, ou salve a planilha como CSV.
trace-empty = O arquivo está vazio.
    .cure = Exporte os dados de novo.
trace-binary = O arquivo não é texto: o byte { $byte } é zero.
    .cure = Salve-o como CSV ou JSON em UTF-8.
trace-utf16 = O arquivo está em UTF-16 e foi lido assim.
trace-utf16-broken = O arquivo parece UTF-16, mas está cortado ou danificado.
    .cure = Salve-o como UTF-8.
trace-latin1 = O arquivo não está em UTF-8; foi lido como Latin-1.
trace-rows-limit = O arquivo tem mais de { $limit } linhas.
    .cure = Divida-o, ou conte antes as requisições por minuto.
trace-no-time = Nenhuma coluna nem parte das linhas é um horário.
    .cure = Leem-se datas ISO (2026-03-05T10:00:00Z), dia/mês/ano, meses por extenso (com o ano), segundos ou milissegundos desde 1970, CloudWatch (CSV ou JSON) e logs de acesso.
trace-no-rows = Não restou nenhuma linha para ler.
    .cure = Verifique se é o arquivo certo.
trace-no-values = Nenhuma linha tem um valor.
    .cure = Exporte os dados de novo, ou escolha outra coluna com --traffic-column.
trace-one-row = Há uma só linha, e não se sabe quanto dura o passo.
    .cure = Indique-o com --traffic-step, em segundos.
trace-fields-few = A linha tem { $fields ->
        [one] { $fields } campo
       *[other] { $fields } campos
    }; são necessários { $needed }.
    .cure = Complete ou remova a linha.
trace-fields-many = A linha tem { $fields ->
        [one] { $fields } campo
       *[other] { $fields } campos
    } e as demais { $width }.
    .cure = Se há vírgulas decimais, separe os campos com ponto e vírgula ou ponha os números entre aspas.
trace-quote-open = Há aspas que ficaram abertas, ou um campo ocupa várias linhas.
    .cure = Feche as aspas; cada registro em uma linha.
trace-time-unreadable = “{ $value }” não é um horário que se possa ler.
    .cure = Escreva 2026-03-05 10:00:00, com o deslocamento se houver (-05:00); siglas como PST não dizem qual é. Remova as linhas de totais.
trace-times-mixed = Esta linha escreve o horário de outra forma que as demais.
    .cure = Use uma só forma em todo o arquivo.
trace-time-range = Os horários estão fora do que se pode calcular.
    .cure = Verifique a coluna dos horários.
trace-time-repeated = O horário já está na linha { $other }, com outro valor.
    .cure = Some as linhas de um mesmo horário (de cada servidor ou zona), ou remova a que sobra; se o relógio foi atrasado, indique o fuso com --traffic-zone.
trace-date-impossible = A data { $value } não existe.
    .cure = Corrija-a.
trace-date-order = Não se sabe qual número da data é o dia.
    .cure = Indique-o com --traffic-dates day-first ou month-first, ou escreva 2026-03-05.
trace-date-order-contradicted = A data contradiz a ordem indicada.
    .cure = Remova --traffic-dates ou corrija o arquivo.
trace-dates-both-orders = Há datas nas duas ordens: esta linha e a { $other } não podem ser lidas do mesmo modo.
    .cure = Escreva todas como 2026-03-05.
trace-offsets-mixed = Alguns horários têm deslocamento e outros não.
    .cure = Escreva o deslocamento em todos ou em nenhum.
trace-zone-unknown = O fuso “{ $zone }” não existe.
    .cure = Use um nome da base IANA, por exemplo America/Sao_Paulo.
trace-hour-missing = O horário { $value } não existe no fuso: o relógio foi adiantado.
    .cure = Verifique o fuso; se os horários são UTC, não o indique.
trace-clock-back = O relógio volta cerca de uma hora: a mudança de horário faz com que haja duas vezes a mesma hora.
    .cure = Indique o fuso com --traffic-zone, por exemplo America/Santiago.
trace-value-negative = “{ $value }” é negativo.
    .cure = Uma contagem não fica abaixo de zero: corrija a linha.
trace-value-large = “{ $value }” é mais do que um serviço pode contar.
    .cure = Corrija a linha.
trace-value-invalid = “{ $value }” não é um número.
    .cure = Deixe vazio o que falta.
trace-marks-mixed = Alguns números usam vírgula decimal e outros ponto.
    .cure = Use uma só marca.
trace-marks-unclear = Não se sabe se em “1.234” ou “1,234” a marca separa milhares ou decimais.
    .cure = Escreva os números sem separador de milhares.
trace-column-unknown = Não há uma coluna “{ $column }” com valores.
    .cure = As que há: { $known }.
trace-columns-several = Várias colunas poderiam ser o tráfego: { $columns }.
    .cure = Escolha uma com --traffic-column.
trace-measure-unclear = “{ $value }” não é uma contagem, e nada diz o que a coluna mede.
    .cure = Indique-o com --traffic-measure: rate (por segundo), rate-per-minute ou cpu.
trace-metrics-several = Há várias métricas: { $known }.
    .cure = Escolha uma com --traffic-column.
trace-series-several = O documento tem { $count ->
        [one] { $count } série
       *[other] { $count } séries
    }.
    .cure = Deixe uma, ou some-as antes.
trace-statistic = A estatística “{ $statistic }” não diz quantas requisições houve.
    .cure = Exporte a soma (Sum) de RequestCount.
trace-cloudwatch-partial = A resposta do CloudWatch não está completa ({ $label }).
    .cure = Peça as páginas que faltam e junte-as.
trace-cloudwatch-empty = A resposta do CloudWatch não tem pontos de “{ $label }”.
    .cure = Verifique as dimensões e as datas da consulta.
trace-cloudwatch-lengths = Há { $times } horários e { $values } valores.
    .cure = Peça os dados de novo.
trace-json-broken = O JSON não é válido: { $reason }.
    .cure = Exporte os dados de novo.
trace-json-unknown = O JSON não tem uma lista de horários e valores.
    .cure = Leem-se get-metric-data, get-metric-statistics, Prometheus, OpenSearch e listas de objetos.
trace-step-unclear = As linhas não seguem um passo: entre elas há de { $shortest } a { $longest } segundos, em geral { $usual }.
    .cure = Conte por minuto, ou indique o passo com --traffic-step.
trace-step-contradicted = Os horários não cabem em passos de { $step } segundos (linha { $row }).
    .cure = Remova --traffic-step ou corrija os horários.
trace-span-limit = Entre o primeiro e o último horário cabem mais de { $limit ->
        [one] { $limit } passo
       *[other] { $limit } passos
    }.
    .cure = Procure uma data errada, ou corte o arquivo.
trace-gaps-most = { $missing ->
        [one] Falta { $missing }
       *[other] Faltam { $missing }
    } de { $steps } passos.
    .cure = Use um trecho mais completo.
trace-unordered = As linhas não estavam em ordem ({ $count ->
        [one] { $count } volta atrás
       *[other] { $count } voltam atrás
    }); foram ordenadas.
trace-newest-first = As linhas vão da mais nova à mais antiga; foram invertidas.
trace-rows-same = { $count ->
        [one] { $count } linha repete outra com o mesmo horário e o mesmo valor; foi contada uma vez.
       *[other] { $count } linhas repetem outra com o mesmo horário e o mesmo valor; foram contadas uma vez.
    }
trace-heading-repeated = O cabeçalho se repete { $count ->
        [one] { $count } vez
       *[other] { $count } vezes
    }; foi ignorado.
trace-lines-skipped = { $count ->
        [one] { $count } linha não tem horário e foi ignorada: “{ $value }”.
       *[other] { $count } linhas não têm horário e foram ignoradas; a primeira: “{ $value }”.
    }
trace-line-per-request = Cada linha é uma requisição{ $ignored ->
    [blank] .
   *[other] ; não foram lidas as colunas { $ignored }.
}
trace-log-step = As requisições foram contadas a cada { $step } segundos; o primeiro e o último passo podem estar incompletos.
trace-counted-lines = Cada linha é uma contagem e seu horário; onde não há linha não houve tráfego.
trace-values-alone = Não há horários: cada linha é o valor de um passo.
trace-column = A coluna “{ $column }” foi lida como { $measure ->
    [requests] requisições em cada passo
    [rate-per-second] requisições por segundo
    [rate-per-minute] requisições por minuto
   *[cpu] uso de CPU em por cento
}.
trace-measure-by-file = O nome do arquivo, { $file }, diz que são { $measure ->
    [requests] requisições em cada passo
    [rate-per-second] requisições por segundo
    [rate-per-minute] requisições por minuto
   *[cpu] uso de CPU em por cento
}.
trace-metric-chosen = Das métricas { $known } foi lida “{ $label }”.
trace-metric-unknown = A métrica “{ $label }” foi tomada por uma contagem de requisições.
trace-statistic-chosen = De “{ $label }” foi lida a estatística { $statistic }.
trace-per-target = “{ $column }” é por destino: multiplique-o pelo número de destinos para ter o tráfego do serviço.
trace-decimal-comma = A vírgula é a marca decimal.
trace-thousands = A marca dos números separa milhares: não há números inteiros a partir de mil sem ela.
trace-counts-fractional = Há contagens com frações, por exemplo { $value }.
trace-day-first = As datas trazem o dia primeiro.
trace-month-first = As datas trazem o mês primeiro.
trace-year-short = Os anos de dois dígitos são de 1969 a 2068.
trace-no-date = Os horários não têm data; um dia segue o outro.
trace-epoch = Os horários são segundos (ou frações deles) desde 1970, UTC.
trace-offsets = Cada horário traz seu deslocamento ou é UTC.
trace-zone-stated = Os horários sem deslocamento são de { $zone }, como indicado.
trace-zone-heading = O arquivo diz que os horários são de { $zone }.
trace-zone-none = Os horários não dizem seu fuso; foram tomados como estão.
trace-hour-twice = { $count ->
        [one] { $count } horário cai
       *[other] { $count } horários caem
    } na hora que o relógio repete; os que voltam atrás são da segunda vez.
trace-clock-forward = Falta uma hora da noite a partir de { $start }: talvez o relógio tenha sido adiantado. Com --traffic-zone se saberia.
trace-index-step = Não há horários, só um índice: supôs-se que cada passo dura { $step } segundos. Muda-se com --traffic-step.
trace-index-stated = Não há horários, só um índice; cada passo dura { $step } segundos.
trace-seconds-elapsed = Os números são segundos desde o começo.
trace-spreadsheet-days = Os números são dias de uma planilha, arredondados ao segundo.
trace-index-seconds = Os números são segundos desde o começo, de { $step } em { $step }.
trace-period-contradicted = O arquivo diz um período de { $period } segundos, mas suas linhas têm outro.
trace-step-near = Os horários estão perto de um passo de { $step } segundos e foram levados a ele.
trace-counts-binned = As contagens não têm um passo uniforme e foram agrupadas a cada { $step } segundos.
trace-step-begins = Cada horário é o começo de um passo de { $step } segundos.
trace-cpu-shape = Do uso de CPU toma-se a forma, com a taxa média do plano, como se as tarefas tivessem sido sempre as mesmas.
trace-gaps-zero = Em { $count ->
        [one] { $count } lacuna
       *[other] { $count } lacunas
    } ({ $steps ->
        [one] { $steps } passo
       *[other] { $steps } passos
    }) pôs-se zero: ali não houve requisições.
trace-gaps-line = { $count ->
        [one] { $count } lacuna (passos: { $steps }) foi preenchida
       *[other] { $count } lacunas (passos: { $steps }) foram preenchidas
    } em linha reta entre suas vizinhas.
trace-gap-long = A lacuna de { $start } dura { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }; a linha reta não mostra seus dias.
trace-zeros = Há { $count ->
        [one] { $count } passo
       *[other] { $count } passos
    } em zero; os { $longest } a partir de { $start } são seguidos. Se foi uma falha de medição, corte esse trecho.
trace-step-coarse = Um passo de { $step } segundos esconde os picos; por minuto se vê o que o autoescalonamento deve seguir.
trace-span-short = A gravação dura { $hours ->
        [one] { $hours } hora
       *[other] { $hours } horas
    }, menos de um dia: não mostra a forma do dia nem da semana.

# Risco: faixas dos dados e estudo
problem-uncertain-path-unknown = A faixa se refere a “{ $value }”, que não é um dado do plano.
    .allowed = O caminho de um número do plano, por exemplo traffic.monthly_users ou microservices[id].latency_ms.
    .cure = Você quis dizer “{ $near }”?
problem-uncertain-not-a-number = A faixa se refere a “{ $value }”, que não é um número que se estime.
    .allowed = O caminho de um número do plano; textos, opções, preços e percentuais pactuados não levam faixa.
    .cure = Remova a faixa ou indique um número, por exemplo “{ $near }”.
problem-uncertain-path-twice = O dado “{ $value }” tem mais de uma faixa.
    .allowed = Uma faixa por dado.
    .cure = Deixe só uma.
problem-uncertain-inverted = O mínimo { $value } da faixa de “{ $path }” é maior que seu máximo { $high }.
    .allowed = Um mínimo até { $high }.
    .cure = Troque os dois valores.
problem-uncertain-beyond-field = O valor { $value } da faixa de “{ $path }” fica fora do que esse dado admite.
    .allowed = De { $min } a { $max }.
    .cure = Escreva um valor dentro desses limites.
problem-uncertain-value-outside = O valor do plano para “{ $value }” ({ $likely }) fica fora de sua faixa, de { $low } a { $high }.
    .allowed = O valor do plano é o mais provável e está dentro de sua faixa.
    .cure = Amplie a faixa ou corrija o valor do plano.
error-risk-draws = Não é possível fazer { $value } sorteios.
error-risk-draws-hint = De { $low } a { $high }.
error-risk-cancelled = O estudo de risco foi cancelado.
error-risk-cancelled-hint = O plano ficou como estava.
error-risk-void = Nenhum sorteio deu um plano que se possa calcular.
error-risk-void-hint = Reduza as faixas: com esses valores alguma carga não cabe em nenhum tamanho.
risk-measure-aws-usd = Custo da AWS (USD por mês)
risk-measure-mrus = MRU por mês
risk-measure-expected-tasks = Tarefas esperadas
risk-measure-maximum-tasks = Tarefas no máximo
risk-summary-aws-usd = Em oito de cada dez casos o custo da AWS ficará entre { $p10 } e { $p90 } USD por mês; o plano diz { $likely }.
risk-summary-mrus = Em oito de cada dez casos serão consumidos entre { $p10 } e { $p90 } MRU por mês; o plano diz { $likely }.
risk-summary-expected-tasks = Em oito de cada dez casos rodarão em média entre { $p10 } e { $p90 } tarefas; o plano diz { $likely }.
risk-summary-maximum-tasks = Em oito de cada dez casos serão necessárias no máximo entre { $p10 } e { $p90 } tarefas; o plano diz { $likely }.
risk-note-nothing = Nenhum dado é incerto: não há nada a estudar.
risk-note-assumed = O plano não declara faixas: usam-se as premissas do catálogo (da metade ao dobro, ou de 0,67 a 1,5 vez o valor do plano). Declare as suas na seção de incerteza.
risk-note-void = { $void } de { $draws } sorteios não deram um plano, porque alguma carga não cabia em nenhum tamanho ou faltava um preço; não contam.
risk-note-exact = O modelo rápido não coincidiu com o cálculo exato neste plano; tudo foi calculado com o exato.
risk-note-simulated = O plano toma as tarefas esperadas da simulação: cada sorteio a repete, e por isso demora.
risk-question-reason = Hoje se supõe { $likely } (entre { $low } e { $high }); sabê-lo eliminaria { $share } % da variância de “{ $measure }”.
risk-question-other = Que valor terá “{ $path }”?
risk-input-traffic-monthly_users = Usuários ativos por mês
risk-question-traffic-monthly_users = Quantos usuários ativos o canal terá em um mês?
risk-input-traffic-sessions_per_user = Sessões por usuário
risk-question-traffic-sessions_per_user = Quantas vezes por mês um usuário entra no canal?
risk-input-traffic-requests_per_session = Requisições por sessão
risk-question-traffic-requests_per_session = Quantas chamadas às APIs uma sessão faz?
risk-input-traffic-monthly_requests = Requisições por mês
risk-question-traffic-monthly_requests = Quantas requisições às APIs são esperadas em um mês?
risk-input-traffic-peak_factor = Fator de pico
risk-question-traffic-peak_factor = No minuto mais carregado, a quantas vezes a média chega o tráfego?
risk-input-traffic-growth_percent_per_month = Crescimento mensal do tráfego
risk-question-traffic-growth_percent_per_month = Que percentual o tráfego cresce a cada mês?
risk-input-traffic-request_kib = Tamanho de uma requisição
risk-question-traffic-request_kib = Quantos KiB tem uma requisição média?
risk-input-traffic-response_kib = Tamanho de uma resposta
risk-question-traffic-response_kib = Quantos KiB tem uma resposta média?
risk-input-microservices-cpu_ms_per_request = CPU por requisição de { $element }
risk-question-microservices-cpu_ms_per_request = Quantos milissegundos de CPU consome uma requisição a { $element }? Um teste de carga o mede.
risk-input-microservices-latency_ms = Latência de { $element }
risk-question-microservices-latency_ms = Quantos milissegundos { $element } leva para responder, com suas chamadas a outros sistemas?
risk-input-microservices-memory_mib_per_request = Memória por requisição de { $element }
risk-question-microservices-memory_mib_per_request = Quantos MiB uma requisição a { $element } ocupa enquanto é atendida?
risk-input-microservices-memory_mib_baseline = Memória de base de { $element }
risk-question-microservices-memory_mib_baseline = Quantos MiB { $element } ocupa sem tráfego?
risk-input-microservices-traffic_percent = Parte do tráfego de { $element }
risk-question-microservices-traffic_percent = De cada cem requisições ao canal, quantas chegam a { $element }?
risk-input-microservices-concurrency = Requisições simultâneas por tarefa de { $element }
risk-question-microservices-concurrency = Quantas requisições uma tarefa de { $element } atende ao mesmo tempo?
risk-input-sso-logins_per_second = Logins por segundo
risk-question-sso-logins_per_second = Quantos logins por segundo chegam no pico?
risk-input-sso-concurrent_sessions = Sessões simultâneas
risk-question-sso-concurrent_sessions = Quantas sessões ficam abertas ao mesmo tempo?
risk-input-data-aurora-storage_gb = Banco de dados em produção
risk-question-data-aurora-storage_gb = Quantos GB o banco de dados de produção ocupará?
risk-input-data-aurora-io_per_request = Operações de disco por requisição
risk-question-data-aurora-io_per_request = Quantas operações de disco do banco de dados uma requisição causa?
risk-input-data-s3-storage_gb = Objetos armazenados
risk-question-data-s3-storage_gb = Quantos GB de arquivos serão guardados?
risk-input-data-sqs-messages_per_month = Mensagens por mês
risk-question-data-sqs-messages_per_month = Quantas mensagens passarão pelas filas em um mês?
risk-input-edge-cdn-data_gb = Dados entregues pela rede de conteúdo
risk-question-edge-cdn-data_gb = Quantos GB de arquivos estáticos são entregues em um mês?
risk-input-observability-log_kib_per_request = Logs por requisição
risk-question-observability-log_kib_per_request = Quantos KiB de logs uma requisição escreve?
risk-input-environments-traffic_percent = Tráfego de { $element }
risk-question-environments-traffic_percent = Que percentual do tráfego de produção terá o ambiente { $element }?
risk-input-developers = Desenvolvedores
risk-question-developers = Quantos desenvolvedores precisam de acesso?
risk-input-widgets-cli = Widgets com linha de comando
risk-question-widgets-cli = Quantos widgets serão construídos com a linha de comando?

error-workload-unknown = Não há uma carga “{ $id }”.
error-workload-unknown-hint = Use um identificador da tabela de capacidade; o mais parecido é “{ $suggestion }”.
size-chosen = Escolhida: a mais barata que atende a carga, ou a que o plano fixa.
size-runtime = Uma JVM recebe pelo menos 1 vCPU.
size-memory = O programa e uma requisição precisam de { $value } MiB.
size-cost = Custa { $value } % a mais.
size-larger = Custa o mesmo e é maior.
size-stated = O plano fixa outro tamanho.
check-latency-title = O objetivo de tempo com rajadas ou tempos desiguais
check-latency-pass = Simulado com variação { $arrivals } de chegadas e { $times } de tempos, 95 de cada 100 são respondidas em { $p95 } ms; o objetivo é { $objective } ms.
check-latency-fail = Simulado com variação { $arrivals } de chegadas e { $times } de tempos, 95 de cada 100 levam até { $p95 } ms com { $tasks ->
        [one] { $tasks } tarefa
       *[other] { $tasks } tarefas
    }; o objetivo é { $objective } ms.
check-latency-cure = Aumente o máximo para { $enough ->
        [one] { $enough } tarefa
       *[other] { $enough } tarefas
    }.
event-payday-fortnight = Pagamento quinzenal
event-payday-month = Pagamento de salários
event-thirteenth-salary = Décimo terceiro salário
event-buen-fin = Buen Fin
event-black-friday = Black Friday
event-cyber-day = CyberDay
event-cyber-monday = Cyber Monday
# Capacidade ociosa
stranded-repack = Passe de { $present } para { $size }, com base { $base } e máximo { $maximum }: a mesma carga por { $saving } USD a menos por mês.
stranded-minimum = O ocioso é o mínimo de tarefas que a disponibilidade pede; nenhum outro tamanho custa menos.
stranded-cheapest = Nenhum outro par de vCPU e memória leva esta carga por menos.

# Unidades dos preços
unit-vcpu-hour = vCPU-hora
unit-gb-hour = GB-hora
unit-gb-month = GB-mês
unit-gb = GB
unit-hour = hora
unit-request = requisição
unit-message = mensagem
unit-call = chamada
unit-query = consulta
unit-minute = minuto
unit-gb-second = GB-segundo
unit-acl-month = ACL-mês
unit-rule-month = regra-mês
unit-zone-month = zona-mês
unit-secret-month = segredo-mês
unit-key-month = chave-mês
unit-metric-month = métrica-mês
unit-alarm-month = alarme-mês
unit-pipeline-month = pipeline-mês
unit-user-month = usuário-mês
unit-event = evento
unit-notification = notificação
unit-update = atualização
unit-iops-month = IOPS-mês
unit-mibps-month = MiB/s-mês
unit-lcu-hour = LCU-hora
unit-nlcu-hour = NLCU-hora

# Unidades em que se mede, além das que têm preço
unit-task = tarefas
unit-vcpu = vCPU
unit-gib = GiB
unit-percent = %
unit-mru = MRU
unit-usd = USD
unit-per-second = por segundo
unit-millisecond = ms
unit-second = s
unit-mib = MiB
unit-kib = KiB
unit-connection = conexões
unit-month = meses

# De onde vêm os números de uma tabela
source-service-documentation = documentação pública do serviço (modyo/modyo-docs, tabelas de componentes do Connect)
source-example-network-production = exemplo: derivado da análise de custos: VPC em duas zonas, dois NAT gateways, balanceadores, gateway e firewall para cinco milhões de requisições
source-example-network-test = exemplo: derivado da análise de custos: VPC, um NAT gateway, balanceadores, gateway e firewall, apenas com quem testa
source-example-replica = exemplo: derivado da análise de custos: uma réplica que roda na outra região
source-example-copies = exemplo: derivado da análise de custos: as cópias, sua transferência e o ensaio
source-example-connection = exemplo: derivado da análise de custos: uma conexão com dois túneis em um ambiente
source-example-sso = exemplo: derivado da análise de custos: realms, temas, atualizações; seus contêineres e seu banco de dados são cobrados à parte
source-example-storage = exemplo: derivado da análise de custos: armazenamento, backups e operações de disco
source-example-analysis = exemplo: derivado da análise de custos

# Regras e premissas que um valor cita
rule-name-acl-per-environment = uma lista de controle do firewall por ambiente
rule-name-acr-included = armazenamento incluído na classe do registro
rule-name-authorizer = premissa do autorizador: 20 % das consultas fora do cache, 50 ms e 0,25 GB
rule-name-azure-addresses = um endereço do balanceador e um de cada gateway
rule-name-azure-vpn = um gateway reúne todas as conexões
rule-name-balancer-per-environment = um balanceador de cada tipo por ambiente
rule-name-both-directions = o tráfego entre zonas é cobrado nos dois sentidos
rule-name-capacity-unit = conexões novas por segundo que uma unidade de capacidade cobre
rule-name-connection-per-link = uma linha para cada conexão VPN
rule-name-environment = uma cobrança base por ambiente
rule-name-free-allowance = uso gratuito do provedor, que o plano ativa
rule-name-image-per-workload = uma imagem por microsserviço, widget de CLI, repositório compartilhado e login único
rule-name-included-in-the-service = incluído no serviço, uma vez
rule-name-key-per-resource = uma chave por serviço de dados, uma para segredos, uma para logs e uma na contingência
rule-name-log-compression = tamanho dos logs armazenados em relação aos recebidos
rule-name-object-change = premissa: a cada mês um décimo dos objetos é novo
rule-name-one-replica = uma réplica na região de contingência
rule-name-pipeline-of-infrastructure = um pipeline para a infraestrutura, sem reversões
rule-name-pipeline-per-repository = um pipeline por repositório
rule-name-recovery-of-production = a contingência é da produção, uma vez
rule-name-requests-per-connection = premissa: 10 requisições antes de fechar uma conexão
rule-name-requests-per-message = três requisições por mensagem: enviar, receber e apagar
rule-name-single-before-production = uma instância antes da produção
rule-name-sso-per-environment = um login único por ambiente
rule-name-two-tunnels = cada conexão VPN tem dois túneis, com um endereço cada
rule-name-uncovered = recursos que a tabela de MRU não cobre, juntos em uma linha
rule-name-workloads-of-environment = cargas que o plano de capacidade põe no ambiente

# Nomes das fórmulas que um valor cita
origin-formula-named = Resultado da fórmula “{ $name }” ({ $id })
formula-name-azure-disk-size = tamanho de disco que a Azure vende
formula-name-eks-fargate-size = tamanho que o EKS Fargate vende
formula-name-graduated-tiers = preço por faixas
formula-name-logs-ingestion = entrada de logs
formula-name-machines-expected = máquinas esperadas
formula-name-payload = dados das requisições
formula-name-requests-per-month = requisições por mês
formula-name-size = tamanho escolhido
formula-name-tasks-base = tarefas de base
formula-name-tasks-expected = tarefas esperadas
formula-name-tasks-maximum = tarefas no máximo
formula-name-tasks-committed = tarefas com compromisso
formula-name-tasks-on-demand = tarefas sob demanda
formula-name-connections = conexões
formula-name-mean-rate = taxa média
formula-name-peak-rate = taxa no pico
formula-name-percentile = percentil dos sorteios
formula-name-range-distribution = sorteio dos dados incertos
formula-name-simulation = semana simulada
formula-name-carried = o que fica onde está
formula-name-stranded-pair = tarefas e pares que não se usam
formula-name-limit-demand = demanda contra os limites
formula-name-month-reached = mês em que um limite é alcançado
formula-name-deployment-extra = tarefas e máquinas de uma implantação
formula-name-deployment-cost = custo das implantações
formula-name-migration-month = mês da mudança
formula-name-migration-effort = esforço da mudança
formula-name-migration-contingency = contingência da mudança
formula-name-bin-packing = distribuição de tarefas em máquinas
formula-name-keycloak-sizing = dimensionamento do Keycloak
formula-name-tasks-zone-loss = perda de uma zona
formula-name-tasks-memory = tarefas por memória

line-sso-containers = Login único ({ $name })

# O que saber antes de confiar na taxa de um país
tax-note = { $note } Fonte: { $source }, consultada em { $date }.
tax-note-AR = 27 % e 10,5 % em casos especiais.
tax-note-BO = Calcula-se por dentro: a taxa efetiva é 14,94 %; confirme a forma de faturar.
tax-note-CL = Serviços usados no Chile: tributados em regra desde a Lei 21.420; pode incidir o Imposto Adicional em seu lugar.
tax-note-CO = A computação em nuvem está excluída (ET art. 476 num. 21) somente se cumpre as cinco características; um serviço gerenciado pode não cumpri-las.
tax-note-DO = 16 % reduzido em casos especiais.
tax-note-EC = Hospedagem e nuvem a 0 % (SRI 2020) se o serviço se qualifica.
tax-note-GT = Taxa de um agregador: confirme com a autoridade.
tax-note-HN = Os agregadores divergem: confirme com a autoridade.
tax-note-MX = 8 % na faixa de fronteira.
tax-note-NI = Taxa de um agregador: confirme com a autoridade.
tax-note-PA = 10 % e 15 % em casos especiais.
tax-note-PE = Inclui o IPM.
tax-note-PY = 5 % reduzido em casos especiais.
tax-note-SV = Taxa de um agregador: confirme com a autoridade.
tax-note-UY = 10 % reduzido em casos especiais.
tax-note-VE = Os agregadores divergem (15 e 16): confirme com o SENIAT.
