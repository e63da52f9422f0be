### Diagrama de arquitectura: palabras de sus cajas y las frases que dicen lo mismo.

diagram-title = Arquitectura de { $environment }
diagram-caption = Dibujada a partir del plan. Cada tarea es un contenedor en marcha; dos cifras son el rango de autoescalado.
diagram-account = en una cuenta de AWS exclusiva del cliente
diagram-region = Región { $region }
diagram-contingency = Región de contingencia { $region }
diagram-others = Otros ambientes, cada uno en su propia VPC
diagram-network = VPC de { $environment }
diagram-zone = Zona de disponibilidad { $number }
diagram-public-subnet = Subred pública
diagram-data-subnet = Subred privada, datos
diagram-application = Subredes privadas, contenedores en todas las zonas
diagram-usual-size = { $tasks }, de { $size } si no se indica otro tamaño
diagram-users = Usuarios
diagram-requests = { $count } solicitudes al mes
diagram-requests-millions = { $count } M de solicitudes al mes
diagram-peak = { $rate } por segundo en el pico
diagram-internet = Internet
diagram-internet-note = Socios y servicios externos
diagram-addresses = { $number ->
    [one] { $count } IP fija de salida
   *[other] { $count } IP fijas de salida
}
diagram-data-centre = Sistemas del cliente
diagram-more = y { $count } más
diagram-names = Route 53, DNS
diagram-dns-zones = { $number ->
    [one] { $count } zona pública
   *[other] { $count } zonas públicas
}
diagram-delivery = CloudFront
diagram-gb-month = { $gb } GB al mes
diagram-gb = { $gb } GB
diagram-firewall = WAF
diagram-rules = { $number ->
    [one] { $count } regla
   *[other] { $count } reglas
}
diagram-gateway = API Gateway
diagram-gateway-note = Dominio propio con TLS
diagram-authorizer = Autorizador Lambda
diagram-authorizer-note = Verifica los tokens del inicio de sesión
diagram-nlb = Balanceador de red
diagram-nlb-note = Enlace VPC (VPC link)
diagram-alb = Balanceador de aplicación
diagram-alb-note = Reparte entre las tareas
diagram-vpn = VPN IPSec
diagram-vpn-links = { $number ->
    [one] { $count } enlace, dos túneles
   *[other] { $count } enlaces, dos túneles cada uno
}
diagram-sso = { $name }, inicio de sesión único
diagram-size = { $vcpu } vCPU · { $gib } GB
diagram-tasks = { $number ->
    [one] { $count } tarea
   *[other] { $count } tareas
}
diagram-task-range = { $base } a { $maximum } tareas
diagram-times = { $count } × { $class }
diagram-microservices = { $number ->
    [one] { $count } microservicio
   *[other] { $count } microservicios
}
diagram-among = { $names } y { $count } más
diagram-workloads = { $number ->
    [one] { $count } carga
   *[other] { $count } cargas
}
diagram-writer = Aurora, escritura
diagram-reader = Aurora, lectura
diagram-cache = Redis, principal
diagram-cache-replica = Redis, réplica
diagram-buckets = S3, objetos
diagram-queues = SQS
diagram-queue-count = { $number ->
    [one] { $count } cola
   *[other] { $count } colas
}
diagram-registry = ECR, imágenes
diagram-repositories = { $number ->
    [one] { $count } repositorio
   *[other] { $count } repositorios
}
diagram-pipelines = CI/CD
diagram-pipeline-count = { $number ->
    [one] { $count } pipeline
   *[other] { $count } pipelines
}
diagram-observation = CloudWatch
diagram-alarms = { $number ->
    [one] { $count } alarma
   *[other] { $count } alarmas
}
diagram-log-months = { $number ->
    [one] Logs: { $count } mes
   *[other] Logs: { $count } meses
}
diagram-secrets = Secretos y llaves
diagram-secret-count = { $number ->
    [one] { $count }, cifrado con KMS
   *[other] { $count }, cifrados con KMS
}
diagram-database-copies = Copias de Aurora
diagram-every-hours = { $number ->
    [one] Cada hora
   *[other] Cada { $count } horas
}
diagram-database-replica = Réplica de Aurora
diagram-continuous = Replicación continua
diagram-object-copies = Copia de S3
diagram-real-time = En tiempo real
diagram-zones = { $number ->
    [one] { $region }, { $count } zona
   *[other] { $region }, { $count } zonas
}
diagram-schedule = { $hours } h al día, { $days } días por semana
diagram-environments-production = { $count } ambientes de producción
diagram-environments-certification = { $count } ambientes de certificación
diagram-environments-qa = { $count } ambientes de pruebas
diagram-environments-development = { $count } ambientes de desarrollo
diagram-subscription = en una suscripción de Azure exclusiva del cliente
diagram-application-blocks = Subredes privadas { $blocks }
diagram-control-plane = Clúster { $platform }
diagram-control-plane-note = Plano de control administrado
diagram-nodes = Nodos de { $platform }
diagram-machines = Instancias { $platform }
diagram-machine-count = { $number ->
    [one] { $count } máquina
   *[other] { $count } máquinas
}
diagram-machine-range = { $base } a { $maximum } máquinas
diagram-ingress = Ingress
diagram-pods = { $number ->
    [one] { $count } pod, rutas HTTP/S
   *[other] { $count } pods, rutas HTTP/S
}
diagram-azure-balancer = Balanceador de Azure
diagram-azure-firewall = Azure Firewall
diagram-azure-registry = ACR, imágenes
diagram-azure-vault = Key Vault, secretos
diagram-azure-monitor = Azure Monitor
diagram-azure-identity = Identidad administrada
diagram-engine-postgresql = PostgreSQL
diagram-engine-mysql = MySQL
diagram-rds = RDS { $engine }
diagram-rds-standby = RDS, standby
diagram-system-linux = Linux
diagram-system-windows = Windows
diagram-desktops = { $number ->
    [one] { $count } escritorio
   *[other] { $count } escritorios
}
diagram-front-end = Amplify, front-end
diagram-volume = Volumen persistente
diagram-notifications = SNS, correo
diagram-notifications-note = Alarma de CPU sobre { $percent } %
diagram-trail-note = Auditoría de la cuenta
diagram-other-cloud = Otra nube
diagram-other-cloud-note = Sistemas que se quedan allí
diagram-local-nodes = { $number ->
    [one] { $count } nodo
   *[other] { $count } nodos
}
diagram-local-free = En el equipo de cada persona, sin costo de nube
diagram-others-and-local = Otros ambientes
diagram-virtual-network = Red virtual de { $environment }
diagram-list = { $first } y { $last }
diagram-legend-request = Solicitudes
diagram-legend-egress = Salida a internet con IP fija
diagram-legend-private = Enlace privado (VPN)
diagram-legend-copy = Copias de contingencia
diagram-alt-environment = { $number ->
    [one] El ambiente { $environment } corre en la región { $region }, en una VPC propia con subredes en una zona de disponibilidad.
   *[other] El ambiente { $environment } corre en la región { $region }, en una VPC propia con subredes en { $count } zonas de disponibilidad.
}
diagram-alt-environment-azure = { $number ->
    [one] El ambiente { $environment } corre en la región { $region }, en una red virtual propia con subredes en una zona de disponibilidad.
   *[other] El ambiente { $environment } corre en la región { $region }, en una red virtual propia con subredes en { $count } zonas de disponibilidad.
}
diagram-alt-outside = Fuera de la nube: { $items }.
diagram-alt-entry = Las solicitudes entran por { $items }.
diagram-alt-public = En las subredes públicas: { $items }.
diagram-alt-application = En las subredes privadas corren { $tasks }: { $items }.
diagram-alt-data = En las subredes de datos: { $items }.
diagram-alt-services = Servicios de la región: { $items }.
diagram-alt-billed = También: { $items }.
diagram-alt-contingency = En la región de contingencia { $region }: { $items }.
diagram-alt-others = Otros ambientes: { $items }.
error-environment-unknown = El plan no tiene el ambiente «{ $id }».
error-environment-unknown-hint = { $suggestion ->
    [none] Los ambientes están en la sección «environments» del plan.
   *[other] ¿Quiso decir «{ $suggestion }»?
}
