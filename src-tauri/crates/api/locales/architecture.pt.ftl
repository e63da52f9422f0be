### Diagrama de arquitetura: palavras de suas caixas e as frases que dizem o mesmo.

diagram-title = Arquitetura de { $environment }
diagram-caption = Desenhada a partir do plano. Cada tarefa é um contêiner em execução; dois números são a faixa de autoescalonamento.
diagram-account = em uma conta da AWS exclusiva do cliente
diagram-region = Região { $region }
diagram-contingency = Região de contingência { $region }
diagram-others = Outros ambientes, cada um em sua própria VPC
diagram-network = VPC de { $environment }
diagram-zone = Zona de disponibilidade { $number }
diagram-public-subnet = Sub-rede pública
diagram-data-subnet = Sub-rede privada, dados
diagram-application = Sub-redes privadas, contêineres em todas as zonas
diagram-usual-size = { $tasks }, de { $size } se outro tamanho não for indicado
diagram-users = Usuários
diagram-requests = { $count } requisições por mês
diagram-requests-millions = { $count } M de requisições por mês
diagram-peak = { $rate } por segundo no pico
diagram-internet = Internet
diagram-internet-note = Parceiros e serviços externos
diagram-addresses = { $number ->
    [one] { $count } IP fixo de saída
   *[other] { $count } IPs fixos de saída
}
diagram-data-centre = Sistemas do cliente
diagram-more = e mais { $count }
diagram-names = Route 53, DNS
diagram-dns-zones = { $number ->
    [one] { $count } zona pública
   *[other] { $count } zonas públicas
}
diagram-delivery = CloudFront
diagram-gb-month = { $gb } GB por mês
diagram-gb = { $gb } GB
diagram-firewall = WAF
diagram-rules = { $number ->
    [one] { $count } regra
   *[other] { $count } regras
}
diagram-gateway = API Gateway
diagram-gateway-note = Domínio próprio com TLS
diagram-authorizer = Autorizador Lambda
diagram-authorizer-note = Verifica os tokens do login
diagram-nlb = Balanceador de rede
diagram-nlb-note = VPC link
diagram-alb = Balanceador de aplicação
diagram-alb-note = Distribui entre as tarefas
diagram-vpn = VPN IPSec
diagram-vpn-links = { $number ->
    [one] { $count } conexão, dois túneis
   *[other] { $count } conexões, dois túneis cada uma
}
diagram-sso = { $name }, login único
diagram-size = { $vcpu } vCPU · { $gib } GB
diagram-tasks = { $number ->
    [one] { $count } tarefa
   *[other] { $count } tarefas
}
diagram-task-range = { $base } a { $maximum } tarefas
diagram-times = { $count } × { $class }
diagram-microservices = { $number ->
    [one] { $count } microsserviço
   *[other] { $count } microsserviços
}
diagram-among = { $names } e mais { $count }
diagram-workloads = { $number ->
    [one] { $count } carga
   *[other] { $count } cargas
}
diagram-writer = Aurora, escrita
diagram-reader = Aurora, leitura
diagram-cache = Redis, principal
diagram-cache-replica = Redis, réplica
diagram-buckets = S3, objetos
diagram-queues = SQS
diagram-queue-count = { $number ->
    [one] { $count } fila
   *[other] { $count } filas
}
diagram-registry = ECR, imagens
diagram-repositories = { $number ->
    [one] { $count } repositório
   *[other] { $count } repositórios
}
diagram-pipelines = CI/CD
diagram-pipeline-count = { $number ->
    [one] { $count } pipeline
   *[other] { $count } pipelines
}
diagram-observation = CloudWatch
diagram-alarms = { $number ->
    [one] { $count } alarme
   *[other] { $count } alarmes
}
diagram-log-months = { $number ->
    [one] Logs: { $count } mês
   *[other] Logs: { $count } meses
}
diagram-secrets = Segredos e chaves
diagram-secret-count = { $number ->
    [one] { $count }, cifrado com KMS
   *[other] { $count }, cifrados com KMS
}
diagram-database-copies = Cópias do Aurora
diagram-every-hours = { $number ->
    [one] A cada hora
   *[other] A cada { $count } horas
}
diagram-database-replica = Réplica do Aurora
diagram-continuous = Replicação contínua
diagram-object-copies = Cópia do S3
diagram-real-time = Em tempo real
diagram-zones = { $number ->
    [one] { $region }, { $count } zona
   *[other] { $region }, { $count } zonas
}
diagram-schedule = { $hours } h por dia, { $days } dias por semana
diagram-environments-production = { $count } ambientes de produção
diagram-environments-certification = { $count } ambientes de homologação
diagram-environments-qa = { $count } ambientes de testes
diagram-environments-development = { $count } ambientes de desenvolvimento
diagram-subscription = em uma assinatura do Azure exclusiva do cliente
diagram-application-blocks = Sub-redes privadas { $blocks }
diagram-control-plane = Cluster { $platform }
diagram-control-plane-note = Plano de controle gerenciado
diagram-nodes = Nós do { $platform }
diagram-machines = Instâncias { $platform }
diagram-machine-count = { $number ->
    [one] { $count } máquina
   *[other] { $count } máquinas
}
diagram-machine-range = { $base } a { $maximum } máquinas
diagram-ingress = Ingress
diagram-pods = { $number ->
    [one] { $count } pod, rotas HTTP/S
   *[other] { $count } pods, rotas HTTP/S
}
diagram-azure-balancer = Balanceador do Azure
diagram-azure-firewall = Azure Firewall
diagram-azure-registry = ACR, imagens
diagram-azure-vault = Key Vault, segredos
diagram-azure-monitor = Azure Monitor
diagram-azure-identity = Identidade gerenciada
diagram-engine-postgresql = PostgreSQL
diagram-engine-mysql = MySQL
diagram-rds = RDS { $engine }
diagram-rds-standby = RDS, standby
diagram-system-linux = Linux
diagram-system-windows = Windows
diagram-desktops = { $number ->
    [one] { $count } desktop
   *[other] { $count } desktops
}
diagram-front-end = Amplify, front-end
diagram-volume = Volume persistente
diagram-notifications = SNS, e-mail
diagram-notifications-note = Alarme de CPU acima de { $percent } %
diagram-trail-note = Auditoria da conta
diagram-other-cloud = Outra nuvem
diagram-other-cloud-note = Sistemas que ficam lá
diagram-local-nodes = { $number ->
    [one] { $count } nó
   *[other] { $count } nós
}
diagram-local-free = Na máquina de cada pessoa, sem custo de nuvem
diagram-others-and-local = Outros ambientes
diagram-virtual-network = Rede virtual de { $environment }
diagram-list = { $first } e { $last }
diagram-legend-request = Requisições
diagram-legend-egress = Saída à internet com IP fixo
diagram-legend-private = Conexão privada (VPN)
diagram-legend-copy = Cópias de contingência
diagram-alt-environment = { $number ->
    [one] O ambiente { $environment } roda na região { $region }, em uma VPC própria com sub-redes em uma zona de disponibilidade.
   *[other] O ambiente { $environment } roda na região { $region }, em uma VPC própria com sub-redes em { $count } zonas de disponibilidade.
}
diagram-alt-environment-azure = { $number ->
    [one] O ambiente { $environment } roda na região { $region }, em uma rede virtual própria com sub-redes em uma zona de disponibilidade.
   *[other] O ambiente { $environment } roda na região { $region }, em uma rede virtual própria com sub-redes em { $count } zonas de disponibilidade.
}
diagram-alt-outside = Fora da nuvem: { $items }.
diagram-alt-entry = As requisições entram por { $items }.
diagram-alt-public = Nas sub-redes públicas: { $items }.
diagram-alt-application = Nas sub-redes privadas rodam { $tasks }: { $items }.
diagram-alt-data = Nas sub-redes de dados: { $items }.
diagram-alt-services = Serviços da região: { $items }.
diagram-alt-billed = Também: { $items }.
diagram-alt-contingency = Na região de contingência { $region }: { $items }.
diagram-alt-others = Outros ambientes: { $items }.
error-environment-unknown = O plano não tem o ambiente "{ $id }".
error-environment-unknown-hint = { $suggestion ->
    [none] Os ambientes estão na seção "environments" do plano.
   *[other] Quis dizer "{ $suggestion }"?
}
