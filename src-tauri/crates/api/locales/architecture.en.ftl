### Architecture diagram: the words of its boxes and the sentences that say the same.

diagram-title = Architecture of { $environment }
diagram-caption = Drawn from the plan. Each task is a running container; two figures are the autoscaling range.
diagram-account = in an AWS account of the client's own
diagram-region = Region { $region }
diagram-contingency = Contingency region { $region }
diagram-others = Other environments, each in a VPC of its own
diagram-network = VPC of { $environment }
diagram-zone = Availability zone { $number }
diagram-public-subnet = Public subnet
diagram-data-subnet = Private subnet, data
diagram-application = Private subnets, containers in every zone
diagram-usual-size = { $tasks }, of { $size } unless another size is stated
diagram-users = Users
diagram-requests = { $count } requests a month
diagram-requests-millions = { $count } M requests a month
diagram-peak = { $rate } a second at the peak
diagram-internet = Internet
diagram-internet-note = Partners and external services
diagram-addresses = { $number ->
    [one] { $count } fixed egress IP
   *[other] { $count } fixed egress IPs
}
diagram-data-centre = Client's systems
diagram-more = and { $count } more
diagram-names = Route 53, DNS
diagram-dns-zones = { $number ->
    [one] { $count } public zone
   *[other] { $count } public zones
}
diagram-delivery = CloudFront
diagram-gb-month = { $gb } GB a month
diagram-gb = { $gb } GB
diagram-firewall = WAF
diagram-rules = { $number ->
    [one] { $count } rule
   *[other] { $count } rules
}
diagram-gateway = API Gateway
diagram-gateway-note = Own domain with TLS
diagram-authorizer = Lambda authorizer
diagram-authorizer-note = Verifies the sign-on's tokens
diagram-nlb = Network load balancer
diagram-nlb-note = VPC link
diagram-alb = Application load balancer
diagram-alb-note = Spreads over the tasks
diagram-vpn = IPSec VPN
diagram-vpn-links = { $number ->
    [one] { $count } link, two tunnels
   *[other] { $count } links, two tunnels each
}
diagram-sso = { $name }, single sign-on
diagram-size = { $vcpu } vCPU · { $gib } GB
diagram-tasks = { $number ->
    [one] { $count } task
   *[other] { $count } tasks
}
diagram-task-range = { $base } to { $maximum } tasks
diagram-times = { $count } × { $class }
diagram-microservices = { $number ->
    [one] { $count } microservice
   *[other] { $count } microservices
}
diagram-among = { $names } and { $count } more
diagram-workloads = { $number ->
    [one] { $count } workload
   *[other] { $count } workloads
}
diagram-writer = Aurora, writer
diagram-reader = Aurora, reader
diagram-cache = Redis, primary
diagram-cache-replica = Redis, replica
diagram-buckets = S3, objects
diagram-queues = SQS
diagram-queue-count = { $number ->
    [one] { $count } queue
   *[other] { $count } queues
}
diagram-registry = ECR, images
diagram-repositories = { $number ->
    [one] { $count } repository
   *[other] { $count } repositories
}
diagram-pipelines = CI/CD
diagram-pipeline-count = { $number ->
    [one] { $count } pipeline
   *[other] { $count } pipelines
}
diagram-observation = CloudWatch
diagram-alarms = { $number ->
    [one] { $count } alarm
   *[other] { $count } alarms
}
diagram-log-months = { $number ->
    [one] Logs: { $count } month
   *[other] Logs: { $count } months
}
diagram-secrets = Secrets and keys
diagram-secret-count = { $number ->
    [one] { $count }, encrypted with KMS
   *[other] { $count }, encrypted with KMS
}
diagram-database-copies = Copies of Aurora
diagram-every-hours = { $number ->
    [one] Every hour
   *[other] Every { $count } hours
}
diagram-database-replica = Replica of Aurora
diagram-continuous = Continuous replication
diagram-object-copies = Copy of S3
diagram-real-time = In real time
diagram-zones = { $number ->
    [one] { $region }, { $count } zone
   *[other] { $region }, { $count } zones
}
diagram-schedule = { $hours } h a day, { $days } days a week
diagram-environments-production = { $count } production environments
diagram-environments-certification = { $count } certification environments
diagram-environments-qa = { $count } test environments
diagram-environments-development = { $count } development environments
diagram-subscription = in an Azure subscription of the client's own
diagram-application-blocks = Private subnets { $blocks }
diagram-control-plane = { $platform } cluster
diagram-control-plane-note = Managed control plane
diagram-nodes = { $platform } nodes
diagram-machines = { $platform } instances
diagram-machine-count = { $number ->
    [one] { $count } machine
   *[other] { $count } machines
}
diagram-machine-range = { $base } to { $maximum } machines
diagram-ingress = Ingress
diagram-pods = { $number ->
    [one] { $count } pod, HTTP/S routes
   *[other] { $count } pods, HTTP/S routes
}
diagram-azure-balancer = Azure Load Balancer
diagram-azure-firewall = Azure Firewall
diagram-azure-registry = ACR, images
diagram-azure-vault = Key Vault, secrets
diagram-azure-monitor = Azure Monitor
diagram-azure-identity = Managed identity
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
diagram-front-end = Amplify, front end
diagram-volume = Persistent volume
diagram-notifications = SNS, e-mail
diagram-notifications-note = Alarm above { $percent } % CPU
diagram-trail-note = Audit of the account
diagram-other-cloud = Another cloud
diagram-other-cloud-note = Systems that stay there
diagram-local-nodes = { $number ->
    [one] { $count } node
   *[other] { $count } nodes
}
diagram-local-free = On each person's machine, no cloud cost
diagram-others-and-local = Other environments
diagram-virtual-network = Virtual network of { $environment }
diagram-list = { $first } and { $last }
diagram-legend-request = Requests
diagram-legend-egress = To the internet from fixed IPs
diagram-legend-private = Private link (VPN)
diagram-legend-copy = Contingency copies
diagram-alt-environment = { $number ->
    [one] The environment { $environment } runs in the region { $region }, in a VPC of its own with subnets in one availability zone.
   *[other] The environment { $environment } runs in the region { $region }, in a VPC of its own with subnets in { $count } availability zones.
}
diagram-alt-environment-azure = { $number ->
    [one] The environment { $environment } runs in the region { $region }, in a virtual network of its own with subnets in one availability zone.
   *[other] The environment { $environment } runs in the region { $region }, in a virtual network of its own with subnets in { $count } availability zones.
}
diagram-alt-outside = Outside of the cloud: { $items }.
diagram-alt-entry = Requests enter through { $items }.
diagram-alt-public = In the public subnets: { $items }.
diagram-alt-application = In the private subnets run { $tasks }: { $items }.
diagram-alt-data = In the data subnets: { $items }.
diagram-alt-services = Services of the region: { $items }.
diagram-alt-billed = Also: { $items }.
diagram-alt-contingency = In the contingency region { $region }: { $items }.
diagram-alt-others = Other environments: { $items }.
error-environment-unknown = The plan has no environment "{ $id }".
error-environment-unknown-hint = { $suggestion ->
    [none] The environments are in the plan's section "environments".
   *[other] Did you mean "{ $suggestion }"?
}
