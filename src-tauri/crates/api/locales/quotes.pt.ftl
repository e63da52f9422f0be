# Vida das cotações: por que algo não pode ser feito
refusal-actor-missing = Falta quem faz a ação.
    .cure = Indique seu e-mail em “Assino como” (na linha de comando, --actor ou AFORO_ACTOR).
refusal-quote-unknown = Não existe a cotação { $number }.
    .cure = Escolha uma da lista de cotações.
refusal-revision-unknown = A cotação { $number } não tem a revisão { $revision }.
    .cure = Escolha uma das revisões de { $number }.
refusal-client-missing = O plano não diz quem é o cliente.
    .cure = Escreva client.name.
refusal-other-client = A cotação é de { $client } e o plano é de { $other }.
    .cure = Faça uma cotação nova para esse cliente.
refusal-not-now = Não é possível { $action ->
        [submit] apresentar
        [approve] aprovar
        [return] devolver
        [issue] emitir
        [client-approve] registrar a aprovação do cliente para
        [accept] aceitar
        [reject] recusar
        [withdraw] retirar
       *[other] fazer isso com
    } a revisão { $revision }: ela está { $stage ->
        [draft] em rascunho
        [in-review] em revisão
        [approved] aprovada e não emitida
        [issued] emitida
        [accepted] aceita
        [rejected] recusada
        [withdrawn] retirada
        [superseded] substituída
       *[other] { $stage }
    }.
    .cure = Veja em que estado está; o que foi emitido não muda: faz-se uma revisão nova.
refusal-before-issue = A revisão { $revision } foi emitida em { $issued }: nada dela pode ser datado de { $day }.
    .cure = Corrija a data.
refusal-quote-expired = A revisão { $revision } venceu em { $until }; não pode ser aceita em { $day }.
    .cure = Faça uma revisão nova com preços vigentes e emita-a.
refusal-reason-missing = Falta o motivo.
    .cure = Escreva o motivo.
refusal-content-changed = Aprovou-se o conteúdo { $approved } e o de agora é { $content }.
    .cure = A aprovação vale só para o que foi visto: revise as mudanças e aprove de novo.
refusal-self-approval = { $actor } escreveu ou apresentou esta revisão e não pode aprová-la.
    .cure = Deve aprová-la outra pessoa com o papel que a política pede.
refusal-approver-unknown = { $email } não está entre quem pode aprovar{ $of }.
    .cure = Registre-o entre quem aprova, com a prova de que foi autorizado.
refusal-approver-out-of-date = { $email } pode aprovar de { $from } até { $until }, não em { $day }.
    .cure = Peça a aprovação a outra pessoa ou registre uma autorização nova.
refusal-approver-out-of-scope = { $email } não decide sobre o ambiente { $environment }.
    .cure = Peça a aprovação a quem decide sobre ele.
refusal-approver-over-limit = A mudança é de { $change } { $unit } por mês e { $email } aprova até { $limit }.
    .cure = Peça a aprovação a quem tem um limite maior.
refusal-role-not-needed = O papel “{ $role }” não é dos que faltam ({ $wanted }).
    .cure = Deve aprovar alguém com um dos papéis que faltam.
refusal-need-not-approved = Algo piorou depois da aprovação ({ $measure }): deve ser aprovado por { $role }.
    .cure = Devolva-a e apresente-a de novo.
refusal-effective-past = A mudança vigora desde { $effective } e já é { $day }: uma assinatura tardia não autoriza o que já foi feito.
    .cure = Redija a ordem de mudança de novo com uma data posterior.
refusal-validity-over = A validade termina em { $until }, antes de { $day }.
    .cure = Amplie commercial.validity_days ou corrija a data.
refusal-proposal-missing = Falta o PDF da proposta.
    .cure = Emita-a de novo.
refusal-acceptance-incomplete = Falta { $field ->
        [signer] quem assinou
        [capacity] em que qualidade assinou
        [channel] por que meio
       *[other] { $field }
    }.
    .cure = Um aceite diz quem, em que qualidade e por que meio.
refusal-other-document = O documento aceito ({ $document }) não é o PDF que foi emitido.
    .cure = Use o arquivo entregue ao cliente, sem salvá-lo de novo com outro programa.
refusal-client-approval-missing = A revisão { $revision } altera os MRU mensais e nenhum usuário autorizado do cliente a aprovou.
    .cure = Registre a aprovação do cliente, com a prova.
refusal-evidence-missing = Falta a prova da aprovação de { $email }.
    .cure = Descreva a prova ou anexe um arquivo.
refusal-grant-incomplete = À autorização falta { $field ->
        [email] o e-mail
        [name] o nome
        [role] o papel
        [evidence] a prova
       *[other] { $field }
    }.
    .cure = Complete-a.
refusal-grant-dates = A autorização termina ({ $until }) antes de começar ({ $from }).
    .cure = Corrija as datas.
refusal-grant-limit = Um limite não pode ser negativo.
    .cure = Escreva-o sem sinal, ou não o indique.

# O que aconteceu
event-grant = Autorização
event-revoke = Revogação
event-draft = Rascunho
event-submit = Apresentação
event-approve = Aprovação
event-return = Devolução
event-issue = Emissão
event-client-approve = Aprovação do cliente
event-accept = Aceite do cliente
event-reject = Rejeição do cliente
event-withdraw = Retirada
event-refused = Tentativa recusada ({ $attempt }): { $why }
log-content = conteúdo { $hash }
log-amount = { $mrus } MRU, USD { $net } por mês
log-valid = vale até { $day }
log-proposal = proposta SHA-256 { $hash }
log-document = documento aceito SHA-256 { $hash }
log-grant = { $name } ({ $email }), { $role }, de { $from } a { $until }

# O que as políticas medem
role-sales-manager = Gerência de vendas
role-finance = Finanças

measure-discount = Desconto (%)
measure-margin = Margem (%)
measure-manual-prices = Preços manuais
measure-price-book-age = Idade dos preços (dias)
measure-validity = Validade (dias)
measure-example-rate-card = Tabelas de exemplo em uso
measure-unverified-prices = Linhas com preços não verificados

# Verificação
verify-integrity = O SQLite encontra danos na biblioteca: restaure uma cópia.
verify-head = O registro não contém o hash { $hash }: não é o que era quando foi anotado.
verify-file = { $label }: o arquivo congelado { $sha256 } falta ou foi alterado.
verify-remade = { $label }: ao ser refeita com o que foi congelado, não sai igual: { $reason }.

error-record-unreadable = O registro de cotações não pode ser lido no evento { $seq }: { $reason }.
error-record-unreadable-hint = Talvez tenha sido escrito por uma versão mais nova do Aforo: atualize o programa; nada foi alterado.
error-chain-broken = O registro de cotações foi alterado no evento { $seq }: { $reason }.
error-chain-broken-hint = Restaure uma cópia da biblioteca; nada foi alterado.
chain-head = falta o registro do último evento
chain-missing = falta um evento
chain-order = um evento não segue o anterior
chain-changed = um evento foi alterado
chain-end = faltam os últimos eventos
error-library-other = “{ $path }” não é uma biblioteca do Aforo.
error-library-other-hint = Escolha outro arquivo; este não foi alterado.
error-library-newer = “{ $path }” tem o formato { $found }, e este programa conhece até o { $known }: foi escrita por uma versão mais nova do Aforo.
error-library-newer-hint = Atualize o Aforo; o arquivo não foi alterado.
error-library-damaged = “{ $path }” está danificado: { $reason }
error-library-damaged-hint = Restaure uma das cópias que estão ao lado dele; o arquivo não foi alterado.
error-library-stale = Outra janela ou outro comando gravou algo entretanto.
error-library-stale-hint = Abra de novo e repita o passo; nada foi alterado.
error-frozen-file = O arquivo congelado { $sha256 } falta ou foi alterado.
error-frozen-file-hint = Restaure uma cópia da biblioteca.
error-day-invalid = { $value } não é um dia que se possa registrar.
error-day-invalid-hint = Escreva AAAA-MM-DD.
error-limit-invalid = “{ $value }” não é um limite.
error-limit-invalid-hint = Escreva um número com ponto decimal, por exemplo 120.5.
error-rate-card-too-short = A tabela de MRU { $card } vale até { $end } e a cotação valeria até { $until }.
error-rate-card-too-short-hint = Reduza commercial.validity_days ou use uma tabela vigente.
error-nothing-issued = A cotação { $number } não tem uma revisão emitida como a que se pede.
error-nothing-issued-hint = Emita-a primeiro.

# Por que um valor muda
cause-scope = Escopo (linhas que entram ou saem)
cause-volume = Volume
cause-sizing = Dimensionamento (tamanhos e regras)
cause-component-mrus = MRU por componente (tabela de MRU)
cause-mru-value = Valor do MRU
cause-discount = Desconto
cause-exchange-rate = Taxa de câmbio
cause-tax = Tributos
change-order-unchanged = As demais condições de { $label } não mudam.
error-no-change-order = { $label } não é uma ordem de mudança: não há nada acordado antes que ela modifique.
error-no-change-order-hint = Uma ordem de mudança é redigida sobre uma cotação aceita: leve o plano alterado a esse número.
error-effective-missing = Falta desde que dia vigora a ordem de mudança.
error-effective-missing-hint = Escreva o primeiro dia em que vigora.

# Tabelas de MRU
error-card-exists = A tabela de MRU { $reference } já existe, e o que foi publicado não muda.
error-card-exists-hint = Publique-a com outra versão.
error-card-invalid = A tabela de MRU tem erros:
  { $reason }
error-card-invalid-hint = Corrija-os no arquivo e leia-o de novo.
error-policies-invalid = As políticas de aprovação têm erros:
  { $reason }
error-policies-invalid-hint = Corrija-os no arquivo e leia-o de novo.
error-card-unknown = Não existe a tabela de MRU “{ $reference }”.
error-card-unknown-hint = As que há: { $known }.
error-card-parameter = “{ $name } = { $value }” não é um parâmetro com um valor possível.
error-card-parameter-hint = Parâmetros: margin, labour, overhead, tax, step, usd-per-mru, ou de um componente COMPONENTE/labour-hours, /licences, /mrus ou /CHAVE-DE-PREÇO; números com ponto decimal (margem até 99).
error-card-csv = Há linhas que não correspondem à tabela de MRU (linha e componente):
  { $problems }
error-card-csv-hint = Exporte a tabela e mude só nomes, MRU e fonte.

# Moeda local, retenção, pagamentos únicos, início por meses
problem-exchange-rate-missing = Falta a taxa de câmbio de { $currency }.
    .allowed = Unidades de { $currency } por um dólar, maior que zero.
    .cure = Escreva-a em commercial.exchange.per_usd, com sua fonte e sua data.
problem-exchange-source-missing = Falta quem publica a taxa de câmbio.
    .allowed = Um nome, por exemplo “PTAX, Banco Central do Brasil”.
    .cure = Escreva-o: é impresso junto ao equivalente.
problem-note-date-invalid = “{ $value }” não é o dia em que um dado foi informado.
    .allowed = Uma data AAAA-MM-DD, ou nada.
    .cure = Escreva o dia, ou apague-o.
problem-exchange-date-invalid = “{ $value }” não é a data de uma taxa de câmbio.
    .allowed = Uma data AAAA-MM-DD.
    .cure = Escreva o dia em que foi publicada.
problem-exchange-old = A taxa de câmbio é de { $value }: tem { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
    .allowed = Até { $limit ->
        [one] { $limit } dia
       *[other] { $limit } dias
    } sem aviso.
    .cure = Atualize-a ou emita com o aviso.
problem-exchange-informative = Os valores em { $currency } são referenciais: { $value } por dólar, { $source }, { $date }.
    .allowed = A cotação vale em dólares.
    .cure = Nada a fazer, salvo se a taxa de câmbio for outra.
problem-withholding-rate = A alíquota de retenção { $value } não é possível.
    .allowed = Mais de 0 e menos de 100 %.
    .cure = Escreva a alíquota que seu consultor tributário confirmar.
problem-withholding-informative = A retenção de { $rate } % é informativa: depende de residência, tratado e tipo de serviço.
    .allowed = Um consultor tributário decide se ela se aplica.
    .cure = Confirme-a antes de faturar.
problem-one-time-name-missing = Um pagamento único não diz o que é.
    .allowed = Um nome.
    .cure = Escreva-o: é impresso.
problem-start-after-term = O ambiente começa no mês { $value }, depois do prazo.
    .allowed = Um mês entre 1 e { $term }.
    .cure = Antecipe o início ou amplie o prazo.

# Nada esquecido
resource-closed-compute = Computação
resource-closed-image-storage = Armazenamento de imagens
resource-closed-load-balancer-units = Unidades dos balanceadores
resource-closed-api-requests = Requisições do API Gateway
resource-closed-firewall = Firewall de aplicações (WAF)
resource-closed-nat = Dados pelos NAT gateways
resource-closed-public-addresses = Endereços IPv4 públicos
resource-closed-zone-traffic = Tráfego entre zonas
resource-closed-internet-out = Saída para a internet
resource-closed-content-delivery = Distribuição de conteúdo (CDN)
resource-closed-private-links = Conexões VPN
resource-closed-logs = Logs
resource-closed-metrics = Métricas
resource-closed-alarms = Alarmes
resource-closed-secrets = Segredos
resource-closed-keys = Chaves de criptografia
resource-closed-names = Zonas DNS
resource-closed-database = Banco de dados
resource-closed-database-input-output = Operações do banco de dados
resource-closed-backups = Backups
resource-closed-cache = Cache
resource-closed-search = Busca
resource-closed-objects = Objetos
resource-closed-queues = Filas
resource-closed-build-minutes = Minutos de build
resource-closed-region-traffic = Tráfego para a região de contingência
resource-closed-support-plan = Plano de suporte do provedor de nuvem
resource-closed-audit-trail = Auditoria da nuvem (CloudTrail, Config)
resource-closed-threat-detection = Detecção de ameaças (GuardDuty, Shield Advanced)
resource-closed-mail-and-messages = E-mail, SMS e notificações
problem-exclusion-unknown = “{ $value }” não é um item da lista fechada.
    .allowed = { $known }.
    .cure = Escolha um da lista.
problem-exclusion-reason-missing = A exclusão de { $item } não diz o porquê.
    .allowed = Um motivo, que é impresso.
    .cure = Escreva-o.
problem-excluded = Não se cobra { $resource }: { $reason }
    .allowed = O que não é cotado é excluído com seu motivo.
    .cure = Para incluí-lo, remova a exclusão.
error-list-open = Há itens que não são cotados nem excluídos: { $items }.
error-list-open-hint = Exclua-os no plano, em “Exclusões”, com um motivo, que é impresso.
error-goal-unreachable = A meta não é alcançada com este plano.
error-goal-unreachable-hint = Escolha uma meta menos exigente, ou mude o plano.

# Quem pode aprovar
nobody-of-the-house = Ninguém da empresa está registrado com um papel que possa aprová-la.
nobody-of-the-client = O cliente não autorizou ninguém a aprovar: registre um usuário autorizado.

# A empresa
error-logo-invalid = O logotipo não é uma imagem que sirva.
error-logo-invalid-hint = Escolha um PNG ou SVG de até { $limit } kB.
