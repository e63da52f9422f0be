# Problems of the document
problem-not-utf8 = The file is not UTF-8 text: byte { $value } cannot be read.
    .allowed = A plan is a JSON file in UTF-8.
    .cure = Save it as UTF-8, or open it and save it again with Aforo.
problem-not-json = The file is not valid JSON at line { $line }, column { $column }: { $reason }.
    .allowed = A plan is a complete JSON document.
    .cure = Look at commas, quotes and braces near that line.
problem-json-truncated = The file is cut off: it ends at line { $line } without closing the document.
    .allowed = A plan is a complete JSON document.
    .cure = Fetch a copy; Aforo keeps every version of the plans that it saves.
problem-not-object = The file does not hold a plan but { $value }.
    .allowed = A JSON object with the plan's fields.
    .cure = Make one from a template.
problem-file-too-large = The file has { $value } bytes.
    .allowed = Up to { $limit } bytes.
    .cure = No plan is that large: make sure that it is the right file.
problem-schema-newer = The plan uses version { $value } of the format.
    .allowed = This program reads up to version { $limit }.
    .cure = Open it with a newer version of Aforo; nothing was changed.
problem-field-unknown = There is no field `{ $value }`.
    .allowed = Known fields here: { $known }.
    .cure = { $suggestion ->
        [none] Remove it or correct its name.
       *[other] Did you mean `{ $suggestion }`?
    }
problem-field-repeated = The field `{ $value }` is given more than once (line { $line }).
    .allowed = Each field once.
    .cure = Keep only the right value.
problem-type-wrong = The value { $value } is not of the expected type.
    .allowed = Expected is { $expected ->
        [text] a text
        [number] a number
        [integer] a whole number
        [boolean] true or false
        [list] a list
        [section] an object
       *[other] { $expected }
    }.
    .cure = Write the value in that form.
problem-value-below = The value { $value } is too small.
    .allowed = At least { $limit }.
    .cure = Write a value from { $limit }.
problem-value-above = The value { $value } is too large.
    .allowed = At most { $limit }.
    .cure = Write a value up to { $limit }; if it is right, split the plan.
problem-text-too-long = The text has more than { $limit } characters.
    .allowed = Up to { $limit } characters.
    .cure = Shorten it.
problem-list-too-long = The list has more than { $limit } elements.
    .allowed = Up to { $limit } elements.
    .cure = Remove elements or split the plan.
problem-choice-unknown = `{ $value }` is not one of the choices.
    .allowed = { $known }.
    .cure = { $suggestion ->
        [none] Take one of the choices.
       *[other] Did you mean `{ $suggestion }`?
    }
problem-decimal-malformed = `{ $value }` is not a number written as a decimal.
    .allowed = Digits with a decimal point, in quotes, for example "12.5".
    .cure = Write it without sign or thousands separator.
problem-value-invalid = The value { $value } is not valid: { $reason }.
    .allowed = What plan.schema.json describes.
    .cure = Correct the value.

# Client and lists
problem-client-name-missing = The client's name is missing.
    .allowed = The legal name.
    .cure = Write it: without it the plan can be sized, but no proposal can be issued.
problem-id-missing = The identifier is missing.
    .allowed = Lower-case letters, digits and dashes, for example `accounts`.
    .cure = Write one: lines and approvals refer to it.
problem-id-malformed = `{ $value }` cannot be an identifier.
    .allowed = Lower-case letters, digits and dashes, not beginning with a dash.
    .cure = For example `accounts` or `qr-payments`.
problem-id-reserved = The identifier `{ $value }` is reserved.
    .allowed = Any other identifier.
    .cure = Choose another one.
problem-id-duplicate = The identifier `{ $value }` is used twice.
    .allowed = A different identifier for each element of the list.
    .cure = Change one of the two.

# Environments
problem-environments-none = The plan has no environments.
    .allowed = At least one.
    .cure = Add production.
problem-production-none = No environment is for production.
    .allowed = Usually one.
    .cure = If pre-production starts first, leave it so; otherwise add production.
problem-region-unknown = The region `{ $value }` is not in the catalog.
    .allowed = { $known }.
    .cure = Choose one of them, or add the region and its prices.
problem-zones-exceed-region = The region { $region } does not offer { $value } zones.
    .allowed = Up to { $limit } zones.
    .cure = Lower the number of zones or change the region.
problem-zones-too-few = { $environment } has { $value } zone and must survive the loss of one.
    .allowed = At least 2 zones in production.
    .cure = Use 2 or 3 zones.
problem-redundancy-too-low = The redundancy factor of { $environment } is { $value }.
    .allowed = At least 2 in production.
    .cure = Use 2 or more.
problem-nat-not-in-every-zone = { $environment } has { $value } NAT gateway for { $zones ->
        [one] { $zones } zone
       *[other] { $zones } zones
    }: if its zone is lost, so is egress.
    .allowed = One in each zone.
    .cure = Use { $zones }.
problem-nat-exceed-zones = There are { $value ->
        [one] { $value } NAT gateway
       *[other] { $value } NAT gateways
    } for { $zones ->
        [one] { $zones } zone
       *[other] { $zones } zones
    }.
    .allowed = At most one in each zone.
    .cure = Use { $zones }, or add zones.
problem-egress-none = { $environment } has no NAT gateway: its containers cannot reach the internet, nor fetch images without private endpoints.
    .allowed = At least one, unless the network solves it otherwise.
    .cure = Use 1.
problem-environment-unknown = There is no environment `{ $value }` in this plan.
    .allowed = { $known }.
    .cure = Use one of them or create the environment.

# Workloads
problem-microservices-none = The plan has no microservices.
    .allowed = Those that the client names.
    .cure = Add them under Microservices.
problem-size-malformed = `{ $value }` is not a container size.
    .allowed = `auto`, or vCPU x GB, for example `1x2` or `2x8`.
    .cure = Write `auto` and Aforo chooses it.
problem-size-not-offered = Fargate does not offer { $value }.
    .allowed = Only valid pairs of vCPU and memory.
    .cure = The next one that suffices is { $next }.
problem-size-below-jvm = { $value } is too little for a JVM.
    .allowed = At least 1 vCPU.
    .cure = Use `1x2` or `auto`.
problem-size-too-small = { $workload } does not fit into { $value } in { $environment }: it needs { $memory_mib } MiB.
    .allowed = The smallest size that suffices: { $smallest }.
    .cure = Use { $smallest } or `auto`.
problem-range-inverted = The maximum ({ $value }) is below the base ({ $base }).
    .allowed = A maximum from { $base }.
    .cure = Raise the maximum, lower the base, or write 0 and Aforo computes them.
problem-range-below-redundancy = The base of { $value } task is below the redundancy factor { $redundancy }.
    .allowed = At least { $redundancy } in production.
    .cure = Use { $redundancy }, or 0 and Aforo computes it.
problem-latency-below-cpu = { $workload } answers in { $value } ms but uses { $cpu_ms } ms of CPU.
    .allowed = A latency not below the CPU time.
    .cure = Look at both numbers.
problem-override-duplicate = { $workload } has two exceptions for `{ $value }`.
    .allowed = One for each environment.
    .cure = Remove one.
problem-sso-needs-database = The single sign-on needs a database and Aurora is off.
    .allowed = Aurora on.
    .cure = Turn Aurora on under Data.
problem-connections-exceeded = In { $environment } the pools ask for { $demand } connections at the autoscaling maximum, and { $value } leaves { $limit } (of { $max_connections }).
    .allowed = At most { $limit } connections. The one that asks for most: { $largest }.
    .cure = The smallest class that fits is { $smallest }; a smaller pool or maximum helps too.

# Data
problem-class-unknown = The class `{ $value }` is not in the catalog.
    .allowed = { $known }.
    .cure = Choose one of them.
problem-class-burstable = { $value } is a burstable class: it is not for production.
    .allowed = Classes for sustained use.
    .cure = Use db.r6g.large or cache.r6g.large, according to the service.
problem-database-without-replica = The production database has no replica: a failure stops it for up to 10 minutes.
    .allowed = At least one replica in another zone.
    .cure = Use 1.
problem-cache-without-replica = The production cache has no replica.
    .allowed = At least one replica in another zone.
    .cure = Use 1.

# Traffic and recovery
problem-traffic-absurd = The traffic is { $value } requests a month.
    .allowed = Up to { $limit }.
    .cure = Look at users, sessions and requests in a session.
problem-traffic-none = The plan expects no traffic: only what always runs is quoted.
    .allowed = Traffic above zero.
    .cure = Write users and requests.
problem-peak-below-busiest-hour = The peak factor { $value } lies below the busiest hour of the profile, which brings { $busiest } times the mean.
    .allowed = { $busiest } or more.
    .cure = Raise the peak factor or choose the traffic profile that fits.
problem-backend-shares-exceed = VPN links and internet egress add up to { $sum } % of the requests.
    .allowed = Up to 100 %.
    .cure = Lower one of the percentages, or leave it if one request calls both.
problem-recovery-off = Disaster recovery is off.
    .allowed = The service copies the data to another region.
    .cure = Turn it on, or leave it off if the client excludes it in writing.
problem-recovery-same-region = The contingency region is production's own ({ $value }).
    .allowed = Another region.
    .cure = Use us-west-1.

# Commercial terms and prices
problem-rate-card-unknown = There is no rate card `{ $value }`.
    .allowed = { $known }.
    .cure = Choose one of them.
problem-rate-card-example = The rate card { $value } is an EXAMPLE: its derived MRUs and the value of the MRU must be replaced by the organisation's.
    .allowed = A rate card published by the organisation.
    .cure = Publish your own before you issue a quote.
problem-rate-card-expired = The rate card { $value } does not hold on the date of the quote ({ $date }).
    .allowed = It holds from { $from } to { $until }.
    .cure = Use a rate card that holds.
problem-component-missing = The rate card { $value } has no component `{ $component }`.
    .allowed = A component for each thing that is activated.
    .cure = Add it to the rate card or choose another size or class.
problem-percent-range = { $value } % is out of range.
    .allowed = Between 0 and 100.
    .cure = Write a percentage between 0 and 100.
problem-taxes-none = The taxes are the plan's own, but there are none.
    .allowed = At least one tax with name and rate.
    .cure = Add it, or choose `country` or `none`.
problem-tax-name-missing = The tax has no name.
    .allowed = The name that is printed, for example IVA.
    .cure = Write it.
problem-tax-rate-missing = There is no single rate for { $country }.
    .allowed = Taxes of the plan's own, or none.
    .cure = Choose `custom` and write those that apply, or `none` if the sale is exempt.
problem-taxes-excluded = The quote does not include taxes.
    .allowed = The country's taxes or the plan's own.
    .cure = Leave it so only if the sale is exempt.
problem-price-missing = There is no price of { $resource } ({ $key }) in { $value } for { $environment }.
    .allowed = Regions with that price in { $book }: { $regions }.
    .cure = Change the region or import the price; it is never taken as zero.
problem-price-unverified = The price of { $service } ({ $value }) in { $region } is not verified.
    .allowed = A price with a source that can be checked.
    .cure = Check it in the provider's list before you sign.
problem-price-book-unknown = The price book “{ $value }” is not in the library.
    .allowed = Those that are there: { $known }.
    .cure = Import that book, choose another, or leave the field empty for the active one.
problem-override-reason-missing = The price by hand of { $key } does not say why.
    .allowed = The reason, for example the agreement with the provider.
    .cure = Write it: every document prints it.
problem-override-end-invalid = The price by hand of { $key } has no valid last day: “{ $value }”.
    .allowed = A date YYYY-MM-DD.
    .cure = Write until which day it holds.
problem-override-twice = The price by hand of { $value } in { $region } is there twice.
    .allowed = One for each price and region.
    .cure = Remove one.
problem-override-unknown = There is no price { $value } in { $region } to replace in { $book }.
    .allowed = Regions with that price: { $regions }.
    .cure = Correct the key or the region; they are in the list of prices.
# Without the amounts: this sentence reaches the client, and what the provider grants does not. The estimate's line shows them.
problem-override-in-force = Price by hand of { $value } in { $region }, until { $expires }. Reason: { $reason }.
    .allowed = A price agreed with the provider.
    .cure = Confirm it before signing.
problem-override-expired = The price by hand of { $value } in { $region } expired on { $expires }: the book's is used.
    .allowed = A price by hand that holds.
    .cure = Renew or remove it.
problem-spot-in-production = { $value } % of production's tasks run on Fargate Spot, which AWS may stop with two minutes' notice.
    .allowed = 0 for workloads that do not bear interruptions.
    .cure = Use Spot in pre-production, or confirm that the workloads bear it.
problem-architecture-arm = The containers run on ARM (Graviton): images must be built for that architecture.
problem-commitment-outlives-term = The Savings Plan lasts { $months ->
        [one] { $months } month
       *[other] { $months } months
    } and the contract { $term }.
    .allowed = A commitment that does not outlive the contract.
    .cure = Lengthen the term, shorten the commitment, or accept the risk.
purchase-arm = ARM processor
purchase-spot-preproduction = Pre-production on Spot
purchase-savings-1y = 1-year Savings Plan
purchase-savings-3y = 3-year Savings Plan
purchase-free-tiers = Free tiers
problem-price-book-stale = The price book { $value } is { $days ->
        [one] { $days } day
       *[other] { $days } days
    } old.
    .allowed = Up to { $limit ->
        [one] { $limit } day
       *[other] { $limit } days
    }.
    .cure = Import new prices.

# Resources of the provider
resource-fargate-vcpu-spot = Fargate Spot, vCPU
resource-fargate-memory-spot = Fargate Spot, memory
resource-fargate-vcpu-committed = Fargate under a Savings Plan, vCPU
resource-fargate-memory-committed = Fargate under a Savings Plan, memory
resource-fargate-vcpu = Fargate, vCPU
resource-fargate-memory = Fargate, memory
resource-ecr-storage = ECR, images
resource-alb-hours = Application load balancer, hours
resource-alb-units = Application load balancer, capacity units
resource-nlb-hours = Network load balancer, hours
resource-nlb-units = Network load balancer, capacity units
resource-api-gateway-requests = API Gateway, requests
resource-authorizer-requests = Lambda authorizer, invocations
resource-authorizer-duration = Lambda authorizer, duration
resource-waf-acl = WAF, access control list
resource-waf-rules = WAF, rules
resource-waf-requests = WAF, requests
resource-nat-gateway-hours = NAT gateway, hours
resource-nat-gateway-data = NAT gateway, data
resource-public-ipv4 = Public IPv4 addresses
resource-vpn-hours = VPN, connection
resource-vpn-ipv4 = VPN, public IPv4 addresses
resource-aurora-instances = Aurora, instances
resource-aurora-storage = Aurora, storage
resource-aurora-io = Aurora, disk operations
resource-aurora-backup = Aurora, backups
resource-redis-nodes = Redis, nodes
resource-opensearch-nodes = OpenSearch, nodes
resource-opensearch-storage = OpenSearch, storage
resource-s3-storage = S3, storage
resource-s3-writes = S3, writes
resource-s3-reads = S3, reads
resource-sqs-requests = SQS, requests
resource-logs-ingestion = CloudWatch, log ingestion
resource-logs-storage = CloudWatch, kept logs
resource-metrics = CloudWatch, metrics
resource-alarms = CloudWatch, alarms
resource-secrets = Secrets Manager, secrets
resource-kms-keys = KMS, keys
resource-dns-zones = Route 53, zones
resource-cdn-data = CloudFront, data
resource-cdn-requests = CloudFront, requests
resource-transfer-out = Transfer to the internet
resource-transfer-vpn = Transfer through the VPN
resource-transfer-zones = Transfer between zones
resource-pipelines = CodePipeline, pipelines
resource-build-minutes = CodeBuild, minutes
resource-dr-snapshot = Contingency: database copy
resource-dr-transfer = Contingency: transfer of copies
resource-dr-replica = Contingency: Aurora replica
resource-dr-replica-storage = Contingency: storage of the replica
resource-dr-objects = Contingency: objects
resource-dr-object-writes = Contingency: object writes
resource-dr-object-transfer = Contingency: transfer of objects
resource-dr-key = Contingency: KMS key

# Origins
origin-input = Input of the plan: { $path }
origin-price = { $service }, { $region }: USD { $usd } per { $unit }, from usage { $from }; effective since { $effective }; { $sku }; source: { $source }
origin-price-manual = PRICE BY HAND of { $service } in { $region }: USD { $usd } per { $unit }. Reason and end: { $source }
origin-price-unverified = { $service }, { $region }: USD { $usd } per { $unit }, from usage { $from }; NOT VERIFIED; source: { $source }
origin-rate-card = Rate card { $card }: { $component } ({ $kind ->
    [published] published
    [included] included
   *[derived] derived
}); { $source }
origin-mru-value = Value of the MRU in the rate card { $card }
origin-formula = Result of the formula { $id }
origin-rule = Rule: { $name } ({ $id })
origin-share = Usage of the whole account, shared out to the environments
date-unknown = unknown date
sku-unknown = no code of the provider

# Limits
limit-connections = Connections to { $class } in { $environment }

# Quote
scope-shared = Shared

# Templates
template-connect-bank = A bank's digital channel
template-connect-bank-description = Modyo Connect for a bank: three environments, twelve microservices, CLI and Builder widgets, two VPN links, Keycloak, Aurora and Redis.
template-connect-small = Connect, small client
template-connect-small-description = Full activation for a cooperative: production and certification, four microservices, one VPN link, Keycloak, Aurora and S3, contingency in us-west-1.
template-connect-medium = Connect, medium client
template-connect-medium-description = Full activation for an insurer: three environments, eight microservices, two VPN links, Keycloak, Aurora, Redis and S3, contingency in us-west-1.
template-connect-large = Connect, large client
template-connect-large-description = Full activation for a bank: four environments, production in three zones, 24 microservices, three VPN links, Keycloak, Aurora, Redis, OpenSearch, S3 and queues.
template-wallenomic = Financial platform without servers (Wallenomic)
template-wallenomic-description = 25 microservices on ECS Fargate with a pipeline each and one for the infrastructure, API Gateway, CloudFront, RDS, S3, EC2, WorkSpaces and CloudWatch; production and development.
template-wallenomic-40 = Financial platform, with 40 microservices
template-wallenomic-40-description = The same plan grown from 25 to 40 microservices, to compare cost, MRUs and capacity.
template-mmrv = Move from ECS on AWS to AKS on Azure (MMRV)
template-mmrv-description = What runs today on ECS and Amplify with its database in Azure, and the move to ACR and AKS in five phases: double running, effort, risks and break-even.
template-eks-rds = Application on EKS with RDS
template-eks-rds-description = EKS with load balancer, ACM, RDS with standby, CloudWatch, CloudTrail and CloudFormation; local, QA and production; canary and rolling updates.
template-night-watch = Web servers on EC2 and Kubernetes (Night Watch)
template-night-watch-description = VPC with public and private subnets, a NAT for each zone, Nginx servers on EC2, backups in S3, alarms with SNS, and a cluster with HPA, ingress and persistent volume.
template-empty = Blank plan
template-empty-description = Production and certification with the service's defaults; no microservices.

# Steps
step-create = Create the plan
step-set = Change { $path }
step-insert = Add to { $path }
step-remove = Remove { $path }
step-many = Change { $count ->
        [one] { $count } field
       *[other] { $count } fields
    }

# Errors
error-plan-invalid = The plan has { $count ->
    [one] one error
   *[other] { $count } errors
} and cannot be computed.
error-plan-invalid-hint = Mend what is listed and try again.
error-plan-unknown = The plan `{ $id }` is not in the library.
error-plan-unknown-hint = It may have been deleted in another window; choose another one.
error-template-unknown = There is no template `{ $id }`.
error-template-unknown-hint = Templates: { $known }.
error-line-unknown = There is no line `{ $id }` in this plan.
error-line-unknown-hint = { $suggestion ->
    [none] The lines are those of the quote and of the estimate.
   *[other] Did you mean `{ $suggestion }`?
}
error-client-name-missing = The client's name is missing: the proposal cannot be issued.
error-client-name-missing-hint = Write it into client.name.
error-edit-invalid = `{ $path }` cannot be changed: { $reason }.
error-edit-invalid-hint = Refresh the window and try again.
error-library = The library did not answer: { $reason }
error-library-hint = The plan on the screen is not lost; look at the disk and try again.
error-document = The document could not be made: { $reason }
error-document-hint = Report the error with the plan that causes it.
error-file-read = `{ $path }` cannot be read: { $reason }
error-file-read-hint = Look at path and permissions.
error-file-write = `{ $path }` cannot be written: { $reason }
error-file-write-hint = Look at folder, space and permissions; nothing was left half-written.
error-preview-stale = There is a newer version of this view already.
error-preview-stale-hint = Wait a moment: it is shown when it is ready.
error-not-exported = `{ $path }` is no document that was exported in this session.
error-not-exported-hint = Export it again.
error-file-open = `{ $path }` cannot be opened: { $reason }
error-file-open-hint = Install a program for that type of file, or open it from its folder.
error-data = The program's price data cannot be read: { $reason }
error-data-hint = Install the program again.

# Symbols of the formulas
symbol-acls = ACLs
symbol-gb = GB
symbol-gb-per-hour = GB per hour
symbol-kib = KiB
symbol-usd-per-mru = USD per MRU
symbol-addresses = addresses
symbol-alarms = alarms
symbol-backup = backup
symbol-balancers = balancers
symbol-builds = builds
symbol-change = change
symbol-compression = compression
symbol-connections = connections
symbol-connections-unit = connections unit
symbol-copies = copies
symbol-directions = directions
symbol-gateways = gateways
symbol-hours = hours
symbol-images = images
symbol-instances = instances
symbol-internet-share = internet share
symbol-keys = keys
symbol-link-share = link share
symbol-memory = memory
symbol-messages = messages
symbol-metrics = metrics
symbol-minutes = minutes
symbol-misses = misses
symbol-months = months
symbol-nodes = nodes
symbol-object = object
symbol-operations = operations
symbol-per-thousand = per thousand
symbol-price = price
symbol-quantity = quantity
symbol-repositories = repositories
symbol-request = request
symbol-requests = requests
symbol-requests-per-message = requests per message
symbol-response = response
symbol-rules = rules
symbol-seconds = seconds
symbol-secrets = secrets
symbol-tasks = tasks
symbol-traffic-share = traffic share
symbol-unit = unit
symbol-unit-mrus = unit MRUs
symbol-vcpu = vCPU
symbol-workloads = workloads
symbol-zones = zones
symbol-usage = usage
symbol-account-usage = account usage
symbol-account-cost = account cost
symbol-free = free

# Price books
error-book-unknown = There is no price book “{ $id }”.
error-book-unknown-hint = Those that there are: { $known }.
error-book-exists = There is a price book “{ $id }” already, and a published book does not change.
error-book-exists-hint = Choose another name, or none so that it carries the date.
error-book-name = “{ $id }” cannot be the name of a price book.
error-book-name-hint = Use lower-case letters, digits and dashes, for example aws-2026-12.
error-book-damaged = The price book “{ $id }” of the library cannot be read: { $reason }.
error-book-damaged-hint = Restore a copy of the library or import the prices again.
error-mapping-invalid = The mapping has errors:
    { $reason }
error-mapping-invalid-hint = Mend those lines; the columns are those of pricing-data/mapping/keys.csv.
error-import-invalid = The import was stopped: there { $count ->
    [one] is one problem
   *[other] are { $count } problems
}. The library is as it was.
error-import-invalid-hint = Mend the files or download them again, then repeat.
error-import-disagree = { $one } and { $other } state different prices of { $key } in { $region }.
error-import-disagree-hint = Import only the newer of the two files. The library is as it was.
error-import-failed = The prices make no book: { $reason }.
error-import-failed-hint = The library is as it was.
error-import-cancelled = The import was cancelled.
error-import-cancelled-hint = The library is as it was.
error-floor-invalid = “{ $value }” is no margin.
error-floor-invalid-hint = Write a percentage between -100 and 100, for example 25.
place-line = line { $number }
place-byte = byte { $number }
price-file-aws-offer-csv = AWS offer (CSV)
price-file-aws-offer-json = AWS offer (JSON)
price-file-aws-query-json = AWS get-products query
price-file-aws-savings-csv = AWS Savings Plans (CSV)
price-file-aws-savings-json = AWS Savings Plans (JSON)
price-file-azure-retail-json = Azure prices (JSON)
import-skipped-other-term = reservations and other terms
import-skipped-unmapped = products that the planner does not use
import-skipped-other-location = outside regions (Outposts, local zones)
import-skipped-other-region = of a region that is not known
import-skipped-ambiguous = keys with several different prices
import-skipped-repeated = repeated at the same price
import-skipped-free = free quantities (they count only if a plan turns them on)
import-more = And { $count } more problems.
import-file-read = The file cannot be read: { $reason }.
    .cure = Check the path and the permissions.
import-archive-broken = The compressed file is damaged or incomplete: { $reason }.
    .cure = Download it again.
import-archive-several = The ZIP holds { $count } files; it must hold one.
    .cure = Unpack it and import the files that you need.
import-archive-bomb = The compressed file has { $size } bytes and grows beyond { $limit }: no price list compresses like that.
    .cure = Download it from the provider; if it is genuine, unpack it first.
import-not-utf8 = The text is not UTF-8 from that byte on.
    .cure = Download it again; if a spreadsheet saved it, use the original.
import-utf16 = The file is UTF-16, as some spreadsheets save it.
    .cure = Use the provider's original file, or save it as CSV UTF-8.
import-empty = The file is empty.
    .cure = Download it again.
import-line-too-long = A line has more than { $limit } bytes: this is no price list.
    .cure = Check that it is the right file.
import-header-missing = There is no header row with SKU and PricePerUnit (or DiscountedRate) among the first rows.
    .cure = Use the provider's index.csv, separated by commas and not edited.
import-column-missing = Columns are missing: { $columns }.
    .cure = Use the provider's whole file.
import-fields = The row has { $found } fields, the header { $expected }: the file was cut or edited.
    .cure = Download it again.
import-quote-open = The row ends inside quotes ({ $found } of { $expected } fields): the file was cut.
    .cure = Download it again.
import-json-broken = The JSON is not valid: { $reason }.
    .cure = Download it again.
import-json-truncated = The JSON ends too early: the file was cut.
    .cure = Download it again.
import-json-deep = The JSON has more than { $limit } levels: this is no price list.
    .cure = Check that it is the right file.
import-json-member-large = A value of the JSON has more than { $limit } bytes: this is no price list.
    .cure = Check that it is the right file.
import-json-index = This is an index ({ $keys }): it lists files and has no prices.
    .cure = Download the file of your region that the index names (currentVersionUrl or versionUrl).
import-json-unknown = This is no price list that is known; its keys are: { $keys }.
    .cure = AWS offers (CSV or JSON), get-products, Savings Plans and Azure retail prices are read.
import-price-invalid = “{ $value }” is no valid price or bound of a tier (SKU { $sku }).
    .cure = It must be a number from zero up; download the file again.
import-unit-unknown = The unit “{ $unit }” of { $key } is not known; expected was { $expected }, which is written: { $known }.
    .cure = If it is right, add it to pricing-data/mapping/units.csv.
import-currency = The price is in { $currency }; price books are in USD.
    .cure = Use the list in dollars.
import-tiers-broken = The tiers of { $key } (SKU { $sku }) have a gap or overlap at { $at }.
    .cure = Download the file again; each tier must begin where the one before ends.
import-rate-repeated = The price { $rate } (SKU { $sku }) is there twice.
    .cure = Download the file again.
import-nothing-mapped = None of its { $rows } prices (offer “{ $offer }”) is one that the planner uses.
    .cure = Offers with a mapping: { $known }. For others, add lines with --mapping.

limit-name-api-gateway-rate = API Gateway, requests a second of the account in { $place }
limit-name-waf-rate = WAF, requests a second of { $place }
limit-name-vpn-throughput = VPN, Mbit/s of one tunnel: { $place }
limit-name-nat-throughput = NAT, Mbit/s of each gateway of { $place }
limit-name-tasks-per-service = ECS, tasks of one service: { $place }
limit-name-api-gateway-timeout = API Gateway, seconds of the slowest request: { $place }
limit-name-api-gateway-payload = API Gateway, MiB of the largest message: { $place }
limit-name-authorizer-concurrency = Lambda, authorisations at the same time of the account in { $place }
limit-name-alb-units-new = Application load balancer, capacity units (new connections decide): { $place }
limit-name-alb-units-active = Application load balancer, capacity units (active connections decide): { $place }
limit-name-alb-units-bytes = Application load balancer, capacity units (bytes decide): { $place }
limit-name-alb-units-rules = Application load balancer, capacity units (rule evaluations decide): { $place }
limit-name-nlb-units-new = Network load balancer, capacity units (new connections decide): { $place }
limit-name-nlb-units-active = Network load balancer, capacity units (active connections decide): { $place }
limit-name-nlb-units-bytes = Network load balancer, capacity units (bytes decide): { $place }
limit-name-targets-per-group = Application load balancer, targets of a group: { $place }
limit-name-nat-connections = NAT, connections at the same time to one destination, of each gateway: { $place }
limit-name-fargate-vcpu = Fargate, vCPU of the account in { $place }, with a deployment at the maximum
limit-name-fargate-launch-rate = Fargate, task starts a second of the account in { $place }
limit-name-service-launch-rate = ECS, starts of a service within a minute: { $place }
limit-name-aurora-storage = Aurora, GiB stored: { $place }
limit-name-redis-connections = Redis, connections: { $place }
limit-name-redis-memory = Redis, GiB of memory: { $place }
limit-name-opensearch-storage = OpenSearch, GB of disk: { $place }
limit-name-opensearch-heap = OpenSearch, shards that the JVM's memory carries: { $place }
limit-name-opensearch-shards = OpenSearch, shards of the nodes: { $place }
limit-name-log-volume = CloudWatch, GB of logs a month: { $place }
limit-name-log-put-rate = CloudWatch, batches of logs a second of the account in { $place }
limit-name-secrets-rate = Secrets Manager, reads a second of the account in { $place }
limit-name-kms-rate = KMS, operations a second of the account in { $place }
limit-name-sqs-fifo-rate = SQS FIFO, messages a second of a queue: { $place }
limit-name-sqs-in-flight = SQS, messages in flight of a queue: { $place }
limit-name-s3-writes = S3, writes a second to a prefix: { $place }
limit-name-s3-reads = S3, reads a second of a prefix: { $place }
problem-limit-to-raise = { $name }: { $demand } at the peak, and an account begins with { $limit }. AWS is assumed to raise the quota.
    .allowed = Up to { $limit } without asking.
    .cure = Ask for the quota before going live (Service Quotas).
problem-limit-exceeded = { $name }: { $demand } at the peak.
    .allowed = Up to { $limit }; AWS does not raise it.
    .cure = Spread the load, choose a larger class, or change the design.
problem-limit-api-gateway-rate = The peak of { $value } is { $demand } requests a second.
    .allowed = API Gateway takes { $limit } for an account and region, unless AWS raises it.
    .cure = Ask for the raise before going live, or spread the environments over accounts.
problem-limit-waf-rate = The peak of { $value } is { $demand } requests a second.
    .allowed = A WAF list takes { $limit }.
    .cure = Ask AWS for a raise, or split the entry.
problem-limit-vpn-throughput = The link { $value } carries { $demand } Mbit/s at the peak.
    .allowed = One tunnel carries { $limit } Mbit/s.
    .cure = Use a dedicated line, large tunnels on a Transit Gateway, or send less through the link.
problem-limit-nat-throughput = Each NAT gateway of { $value } carries { $demand } Mbit/s at the peak.
    .allowed = Up to { $limit } Mbit/s a gateway.
    .cure = Add gateways, or take AWS traffic through endpoints.
problem-limit-tasks-per-service = { $value } reaches { $demand } tasks.
    .allowed = Up to { $limit } tasks a service.
    .cure = Use larger containers, or split the service.
component-choice = { $count } × { $class }
component-choice-disk = { $count } × { $class } with { $disk } GB
component-name-keycloak = Keycloak in { $environment }
component-name-aurora = Aurora in { $environment }
component-name-redis = Redis in { $environment }
component-name-opensearch = OpenSearch in { $environment }
component-aspect-vcpu = vCPU
component-aspect-memory = GiB of memory
component-aspect-connections = connections
component-aspect-disk = GB of disk of each node
component-aspect-shards = shards of each node
component-aspect-nodes = nodes
component-aspect-steady = class without CPU credits
component-why-fits = { $stated } is enough; tightest: { $demand } of { $offer } ({ $aspect }).
component-why-too-small = { $stated } is too small because { $demand } are needed ({ $aspect }) and it offers { $offer }; { $recommended } is enough.
component-why-too-small-steady = { $stated } is not for production because its CPU depends on credits; { $recommended } is enough.
component-why-larger = { $stated } is more than needed: it uses { $demand } of { $offer } ({ $aspect }); { $recommended } is enough.
component-why-unreachable = { $stated } is too small because { $demand } are needed ({ $aspect }) and it offers { $offer }; nothing in the catalogue is enough.
problem-component-too-small = { $component ->
        [keycloak] Keycloak
        [aurora] Aurora
        [redis] Redis
       *[opensearch] OpenSearch
    } in { $environment } is too small with { $value }: { $aspect ->
        [vcpu] { $demand } vCPU are needed and it offers { $offer }
        [memory] { $demand } GiB of memory are needed and it offers { $offer }
        [connections] { $demand } connections are needed and it offers { $offer }
        [disk] { $demand } GB of disk of each node are needed and it offers { $offer }
        [shards] each node carries { $demand } shards and bears { $offer }
        [nodes] { $demand } nodes are needed and it offers { $offer }
       *[steady] its CPU depends on credits
    }.
    .allowed = Published guidance asks for { $recommended }.
    .cure = Choose { $recommended }, or review the data that demand it.
problem-latency-unreachable = { $workload } in { $environment } cannot answer 95 % within { $value } ms: its own work alone takes { $floor } ms with { $size }.
    .allowed = A higher objective, or less time for a request.
    .cure = Lower the request's CPU or waiting time, use a container of at least 1 vCPU, or raise the objective; more tasks do not help.
chart-tasks = Tasks
chart-rates = Requests a second
chart-base = Base
chart-maximum = Maximum
day-monday = Mon
day-tuesday = Tue
day-wednesday = Wed
day-thursday = Thu
day-friday = Fri
day-saturday = Sat
day-sunday = Sun

# Resilience: what happens, why it is survived or not, and the smallest change that mends it
check-no-cure = No change of this value alone is enough; look at the range, the load or the objective.
check-zone-loss-title = A zone is lost in the busiest minute
check-zone-loss-pass = { $left } of { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    } { $left ->
        [one] is left
       *[other] are left
    } and { $needed ->
        [one] { $needed } is enough
       *[other] { $needed } are enough
    }.
check-zone-loss-fail = { $left } of { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    } { $left ->
        [one] is left
       *[other] are left
    } and { $needed ->
        [one] { $needed } is needed
       *[other] { $needed } are needed
    } ({ $zones ->
        [one] { $zones } zone
       *[other] { $zones } zones
    }).
check-zone-loss-cure = Raise the maximum to { $enough ->
        [one] { $enough } task
       *[other] { $enough } tasks
    } and spread production over at least two zones.
check-zone-loss-now-title = A zone is lost in a busy hour, until its tasks are replaced
check-zone-loss-now-pass = At { $rate } requests a second the other zones serve everything while tasks are replaced.
check-zone-loss-now-fail = At { $rate } requests a second { $at_risk ->
        [one] { $at_risk } request waits
       *[other] { $at_risk } requests wait
    } during { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } (base { $base }, { $zones ->
        [one] { $zones } zone
       *[other] { $zones } zones
    }).
check-zone-loss-now-cure = Raise the base to { $enough ->
        [one] { $enough } task
       *[other] { $enough } tasks
    } and spread production over at least two zones.
check-burst-title = Traffic grows { $factor ->
        [one] { $factor } time
       *[other] { $factor } times
    } within { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
check-burst-pass = From { $rate } requests a second scaling comes in time; none waits.
check-burst-fail = From { $rate } requests a second { $at_risk ->
        [one] { $at_risk } request waits
       *[other] { $at_risk } requests wait
    } during { $saturated ->
        [one] { $saturated } minute
       *[other] { $saturated } minutes
    } (base { $base }).
check-burst-cure = Raise the base to { $enough ->
        [one] { $enough } task
       *[other] { $enough } tasks
    }, or react sooner (fewer alarm points, a faster start).
check-burst-range-title = Traffic grows { $factor ->
        [one] { $factor } time
       *[other] { $factor } times
    } within { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
check-burst-range-fail = Not even the maximum of { $maximum ->
        [one] { $maximum } task
       *[other] { $maximum } tasks
    } serves it: { $at_risk ->
        [one] { $at_risk } request waits
       *[other] { $at_risk } requests wait
    }.
check-burst-range-cure = Raise the maximum to { $enough ->
        [one] { $enough } task
       *[other] { $enough } tasks
    }, and the base until scaling comes in time.
check-deployment-title = A deployment in the busiest minute
check-deployment-pass = During the deployment { $least ->
        [one] { $least } task stays
       *[other] { $least } tasks stay
    } and { $needed ->
        [one] { $needed } is enough
       *[other] { $needed } are enough
    }; up to { $most } run ({ $vcpu } vCPU of the Fargate quota).
check-deployment-fail = During the deployment { $least ->
        [one] { $least } task stays
       *[other] { $least } tasks stay
    } and { $needed ->
        [one] { $needed } is needed
       *[other] { $needed } are needed
    }.
check-deployment-cure = Demand at least { $minimum_percent } % of healthy tasks during deployments.
check-deployment-stuck-title = A deployment in the busiest minute
check-deployment-stuck-fail = With { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    } the deployment can neither start a new one nor stop an old one (minimum { $least }, maximum { $most }).
check-deployment-stuck-cure = Raise the deployment's maximum to { $maximum_percent } %.
check-deployment-connections-title = Connections while two versions live side by side
check-deployment-connections-pass = { $demand ->
        [one] { $demand } connection
       *[other] { $demand } connections
    } of { $limit } on { $class }, while { $workload } deploys.
check-deployment-connections-fail = { $demand ->
        [one] { $demand } connection
       *[other] { $demand } connections
    } and { $class } leaves { $limit }, while { $workload } deploys.
check-deployment-connections-cure = Lower the pool of { $workload } to { $pool ->
        [one] { $pool } connection
       *[other] { $pool } connections
    }, or use a larger class or a connection proxy.
check-region-loss-title = The region is lost
check-region-loss-pass = With the tier { $tier } up to { $rpo } of data are lost (and what the copy takes) and service is back within { $rto }. The next tier adds USD { $extra } a month.
check-region-loss-none-title = The region is lost
check-region-loss-none-fail = There are no copies in another region: the data would be lost.
check-region-loss-none-cure = Turn on recovery in { $region }: it adds USD { $extra } a month.
check-region-loss-objective-title = The region is lost
check-region-loss-objective-fail = With the tier { $tier } up to { $rpo } of data are lost (objective { $rpo_objective }) and service is back within { $rto } (objective { $rto_objective }).
check-region-loss-objective-cure = { $change ->
    [copies] Copy the database every { $interval } h.
   *[other] Use a global database with a replica in { $region }: it adds USD { $extra } a month.
  }
check-database-failover-title = Aurora's writer fails
check-database-failover-pass = One of { $replicas } replicas takes over, commonly in under { $with } s.
check-database-failover-fail = Without a replica in another zone the instance is created anew: up to { $without ->
        [one] { $without } minute
       *[other] { $without } minutes
    }, and by hand if the zone is down.
check-database-failover-cure = Add a replica and use at least two zones.
check-vpn-tunnel-title = One of a link's two tunnels fails
check-vpn-tunnel-pass = The other tunnel carries { $demand } of { $limit } Mbit/s.
check-vpn-tunnel-fail = The other tunnel would have to carry { $demand } Mbit/s and allows { $limit }.
check-vpn-tunnel-cure = Spread the traffic over { $links ->
        [one] { $links } link
       *[other] { $links } links
    }, or use Direct Connect.

chart-horizon-tasks = Tasks, % of the maximum
chart-horizon-connections = Connections, % of the limit
chart-horizon-month = Month
chart-horizon = Horizon

# Recorded traffic
error-trace-invalid = The traffic of { $file } cannot be used: there { $count ->
    [one] is one problem
   *[other] are { $count } problems
}.
error-trace-invalid-hint = Mend the file. On the command line, what it does not say can be said with --traffic-zone, --traffic-column, --traffic-measure, --traffic-step or --traffic-dates.
place-item = item { $number }
trace-more = There are { $count } more problems.
trace-file-read = The file cannot be read: { $reason }.
    .cure = Check path and permissions.
trace-file-large = The file has more than { $limit } MiB.
    .cure = Split it, or count the requests by minute first.
trace-packed = The file is compressed or a workbook ({ $kind }).
    .cure = Unpack it, or save the sheet as CSV.
trace-empty = The file is empty.
    .cure = Export the data again.
trace-binary = The file is no text: byte { $byte } is zero.
    .cure = Save it as CSV or JSON in UTF-8.
trace-utf16 = The file is UTF-16 and was read so.
trace-utf16-broken = The file looks like UTF-16 but was cut or is damaged.
    .cure = Save it as UTF-8.
trace-latin1 = The file is not UTF-8; it was read as Latin-1.
trace-rows-limit = The file has more than { $limit } rows.
    .cure = Split it, or count the requests by minute first.
trace-no-time = No column and no part of the lines is a time.
    .cure = ISO dates (2026-03-05T10:00:00Z), day/month/year, months by name (with the year), seconds or milliseconds since 1970, CloudWatch (CSV or JSON) and access logs are read.
trace-no-rows = No row is left to read.
    .cure = Check that it is the right file.
trace-no-values = No row has a value.
    .cure = Export the data again, or choose another column with --traffic-column.
trace-one-row = There is one row only, and nothing says how long its step is.
    .cure = Say so with --traffic-step, in seconds.
trace-fields-few = The row has { $fields ->
        [one] { $fields } field
       *[other] { $fields } fields
    }; { $needed ->
        [one] { $needed } is needed
       *[other] { $needed } are needed
    }.
    .cure = Complete or remove the line.
trace-fields-many = The row has { $fields ->
        [one] { $fields } field
       *[other] { $fields } fields
    }, the others { $width }.
    .cure = If there are decimal commas, separate fields with semicolons or quote the numbers.
trace-quote-open = A quote stays open, or a field has several lines.
    .cure = Close the quote; each row on one line.
trace-time-unreadable = “{ $value }” is no time that can be read.
    .cure = Write 2026-03-05 10:00:00, with its offset if it has one (-05:00); abbreviations such as PST do not say which. Remove lines of totals.
trace-times-mixed = This row writes its time in another form than the others.
    .cure = Use one form in the whole file.
trace-time-range = The times are beyond what can be computed.
    .cure = Check the column of times.
trace-time-repeated = The time is on line { $other } already, with another value.
    .cure = Add up the rows of one time (of each server or zone), or remove the wrong one; if the clock was put back, name the zone with --traffic-zone.
trace-date-impossible = There is no { $value }.
    .cure = Mend the date.
trace-date-order = Nothing says which number of the date is the day.
    .cure = Say so with --traffic-dates day-first or month-first, or write 2026-03-05.
trace-date-order-contradicted = The date contradicts the order that was stated.
    .cure = Remove --traffic-dates or mend the file.
trace-dates-both-orders = There are dates in both orders: this line and line { $other } cannot be read alike.
    .cure = Write all of them as 2026-03-05.
trace-offsets-mixed = Some times have an offset and others have not.
    .cure = Write it for all or for none.
trace-zone-unknown = There is no zone “{ $zone }”.
    .cure = Use a name of the IANA database, for example America/Bogota.
trace-hour-missing = There is no { $value } in the zone: the clock was put forward.
    .cure = Check the zone; if the times are UTC, state none.
trace-clock-back = The clock goes back by about an hour: a change of the clock makes the same hour come twice.
    .cure = Name the zone with --traffic-zone, for example America/Santiago.
trace-value-negative = “{ $value }” is negative.
    .cure = A count is never below zero: mend the line.
trace-value-large = “{ $value }” is more than a service can count.
    .cure = Mend the line.
trace-value-invalid = “{ $value }” is no number.
    .cure = Leave empty what is missing.
trace-marks-mixed = Some numbers have a decimal comma and others a decimal point.
    .cure = Use one mark.
trace-marks-unclear = Nothing says whether the mark of “1.234” or “1,234” divides thousands or decimals.
    .cure = Write numbers without thousands separators.
trace-column-unknown = There is no column “{ $column }” with values.
    .cure = There are: { $known }.
trace-columns-several = Several columns may be the traffic: { $columns }.
    .cure = Choose one with --traffic-column.
trace-measure-unclear = “{ $value }” is no count, and nothing says what the column measures.
    .cure = Say so with --traffic-measure: rate (a second), rate-per-minute or cpu.
trace-metrics-several = There are several metrics: { $known }.
    .cure = Choose one with --traffic-column.
trace-series-several = The document has { $count } series.
    .cure = Leave one, or add them up first.
trace-statistic = The statistic “{ $statistic }” does not say how many requests there were.
    .cure = Export the sum (Sum) of RequestCount.
trace-cloudwatch-partial = CloudWatch's answer is not complete ({ $label }).
    .cure = Ask for the pages that are missing and put them together.
trace-cloudwatch-empty = CloudWatch's answer has no points of “{ $label }”.
    .cure = Check the dimensions and the dates of the query.
trace-cloudwatch-lengths = There are { $times } times and { $values } values.
    .cure = Ask for the data again.
trace-json-broken = The JSON is not valid: { $reason }.
    .cure = Export the data again.
trace-json-unknown = The JSON has no list of times and values.
    .cure = get-metric-data, get-metric-statistics, Prometheus, OpenSearch and lists of objects are read.
trace-step-unclear = The rows have no step: from { $shortest } to { $longest } seconds are between them, usually { $usual }.
    .cure = Count by minute, or state the step with --traffic-step.
trace-step-contradicted = The times are not whole steps of { $step } seconds apart (row { $row }).
    .cure = Remove --traffic-step or mend the times.
trace-span-limit = More than { $limit ->
        [one] { $limit } step
       *[other] { $limit } steps
    } are between the first and the last time.
    .cure = Look for a wrong date, or cut the file.
trace-gaps-most = { $missing } of { $steps } steps { $missing ->
        [one] is missing
       *[other] are missing
    }.
    .cure = Use a part that is more complete.
trace-unordered = The rows were not in order ({ $count ->
        [one] { $count } goes back
       *[other] { $count } go back
    }); they were sorted.
trace-newest-first = The rows go from the newest to the oldest; they were turned round.
trace-rows-same = { $count ->
        [one] { $count } row repeats another with the same time and value; it was counted once.
       *[other] { $count } rows repeat another with the same time and value; they were counted once.
    }
trace-heading-repeated = The heading comes again { $count ->
        [one] { $count } time
       *[other] { $count } times
    }; it was skipped.
trace-lines-skipped = { $count ->
        [one] { $count } line has no time and was skipped: “{ $value }”.
       *[other] { $count } lines have no time and were skipped; the first: “{ $value }”.
    }
trace-line-per-request = Each row is a request{ $ignored ->
    [blank] .
   *[other] ; the columns { $ignored } were not read.
}
trace-log-step = The requests were counted every { $step } seconds; the first and the last step may be incomplete.
trace-counted-lines = Each line is a count and its time; where there is no line there was no traffic.
trace-values-alone = There are no times: each line is the value of a step.
trace-column = Column “{ $column }” was read as { $measure ->
    [requests] requests in each step
    [rate-per-second] requests a second
    [rate-per-minute] requests a minute
   *[cpu] CPU utilisation in percent
}.
trace-measure-by-file = The file's name, { $file }, says that these are { $measure ->
    [requests] requests in each step
    [rate-per-second] requests a second
    [rate-per-minute] requests a minute
   *[cpu] CPU utilisation in percent
}.
trace-metric-chosen = Of the metrics { $known }, “{ $label }” was read.
trace-metric-unknown = The metric “{ $label }” was taken for a count of requests.
trace-statistic-chosen = Of “{ $label }” the statistic { $statistic } was read.
trace-per-target = “{ $column }” is for each target: multiply it by the number of targets to have the traffic of the service.
trace-decimal-comma = The comma is the decimal mark.
trace-thousands = The mark of the numbers divides thousands: no whole number from a thousand is without it.
trace-counts-fractional = There are counts with fractions, for example { $value }.
trace-day-first = Dates have the day first.
trace-month-first = Dates have the month first.
trace-year-short = Years of two digits are from 1969 to 2068.
trace-no-date = The times have no date; one day follows the other.
trace-epoch = The times are seconds (or fractions of them) since 1970, UTC.
trace-offsets = Each time has its offset or is UTC.
trace-zone-stated = Times without an offset are of { $zone }, as stated.
trace-zone-heading = The file says that its times are of { $zone }.
trace-zone-none = The times do not say their zone; they were taken as they stand.
trace-hour-twice = { $count ->
        [one] { $count } time falls
       *[other] { $count } times fall
    } into the hour that the clock repeats; those that go back are of its second pass.
trace-clock-forward = An hour of the night is missing from { $start }: perhaps the clock was put forward. With --traffic-zone it would be known.
trace-index-step = There are no times, only an index: each step was taken to last { $step } seconds. Change it with --traffic-step.
trace-index-stated = There are no times, only an index; each step lasts { $step } seconds.
trace-seconds-elapsed = The numbers are seconds from the beginning.
trace-spreadsheet-days = The numbers are days of a spreadsheet, rounded to the second.
trace-index-seconds = The numbers are seconds from the beginning, { $step } by { $step }.
trace-period-contradicted = The file states a period of { $period } seconds, but its rows have another.
trace-step-near = The times are near a step of { $step } seconds and were moved to it.
trace-counts-binned = The counts have no even step and were put together every { $step } seconds.
trace-step-begins = Each time is the beginning of a step of { $step } seconds.
trace-cpu-shape = Of the CPU utilisation the shape is taken, with the plan's mean rate, as if the tasks had always been the same.
trace-gaps-zero = In { $count ->
        [one] { $count } gap
       *[other] { $count } gaps
    } ({ $steps ->
        [one] { $steps } step
       *[other] { $steps } steps
    }) there is zero: there were no requests.
trace-gaps-line = { $count ->
        [one] { $count } gap (steps: { $steps }) was filled
       *[other] { $count } gaps (steps: { $steps }) were filled
    } on the line between their neighbours.
trace-gap-long = The gap of { $start } lasts { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }; a straight line does not show its days.
trace-zeros = { $count ->
        [one] { $count } step
       *[other] { $count } steps
    } are zero; the { $longest } from { $start } in a row. If measuring had failed, cut that part.
trace-step-coarse = A step of { $step } seconds hides the peaks; by the minute one sees what autoscaling must follow.
trace-span-short = The recording lasts { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }, less than a day: it shows no shape of a day or a week.

# Risk: ranges of the inputs, and the study
problem-uncertain-path-unknown = The range is of `{ $value }`, which is no input of the plan.
    .allowed = The path of a number of the plan, for example traffic.monthly_users or microservices[id].latency_ms.
    .cure = Did you mean `{ $near }`?
problem-uncertain-not-a-number = The range is of `{ $value }`, which is not a number that anybody estimates.
    .allowed = The path of a number of the plan; texts, choices, prices and agreed percentages have no range.
    .cure = Remove the range or name a number, for example `{ $near }`.
problem-uncertain-path-twice = The input `{ $value }` has more than one range.
    .allowed = One range for each input.
    .cure = Keep only one.
problem-uncertain-inverted = The low end { $value } of the range of `{ $path }` is above its high end { $high }.
    .allowed = A low end up to { $high }.
    .cure = Swap the two values.
problem-uncertain-beyond-field = The value { $value } of the range of `{ $path }` is outside what that input may be.
    .allowed = From { $min } to { $max }.
    .cure = Write a value within these bounds.
problem-uncertain-value-outside = The plan's value of `{ $value }` ({ $likely }) is outside its range, { $low } to { $high }.
    .allowed = The plan's value is the likely one and lies within its range.
    .cure = Widen the range or correct the plan's value.
error-risk-draws = { $value } draws cannot be made.
error-risk-draws-hint = From { $low } to { $high }.
error-risk-cancelled = The risk study was cancelled.
error-risk-cancelled-hint = The plan is as it was.
error-risk-void = No draw gave a plan that can be computed.
error-risk-void-hint = Narrow the ranges: with these values some workload fits into no size.
risk-measure-aws-usd = AWS cost (USD a month)
risk-measure-mrus = MRUs a month
risk-measure-expected-tasks = Expected tasks
risk-measure-maximum-tasks = Tasks at most
risk-summary-aws-usd = In eight cases out of ten the AWS cost will be between { $p10 } and { $p90 } USD a month; the plan says { $likely }.
risk-summary-mrus = In eight cases out of ten between { $p10 } and { $p90 } MRUs a month will be used; the plan says { $likely }.
risk-summary-expected-tasks = In eight cases out of ten between { $p10 } and { $p90 } tasks will run on average; the plan says { $likely }.
risk-summary-maximum-tasks = In eight cases out of ten between { $p10 } and { $p90 } tasks will be needed at most; the plan says { $likely }.
risk-note-nothing = No input is uncertain: there is nothing to study.
risk-note-assumed = The plan states no ranges, so the catalog's assumptions are used (half to twice, or 0.67 to 1.5 times the plan's value). State your own in the uncertainty section.
risk-note-void = { $void } of { $draws } draws gave no plan, because a workload fitted into no size or a price was missing; they do not count.
risk-note-exact = The fast model did not agree with the exact computation on this plan; everything was computed with the exact one.
risk-note-simulated = The plan takes the expected tasks from the simulation: each draw runs it, which takes its time.
risk-question-reason = { $likely } is assumed today (between { $low } and { $high }); knowing it would remove { $share } % of the variance of "{ $measure }".
risk-question-other = What will `{ $path }` be?
risk-input-traffic-monthly_users = Active users a month
risk-question-traffic-monthly_users = How many active users will the channel have in a month?
risk-input-traffic-sessions_per_user = Sessions per user
risk-question-traffic-sessions_per_user = How many times a month does a user open the channel?
risk-input-traffic-requests_per_session = Requests per session
risk-question-traffic-requests_per_session = How many API calls does a session make?
risk-input-traffic-monthly_requests = Requests a month
risk-question-traffic-monthly_requests = How many API requests are expected in a month?
risk-input-traffic-peak_factor = Peak factor
risk-question-traffic-peak_factor = In the busiest minute, how many times the mean is the traffic?
risk-input-traffic-growth_percent_per_month = Monthly growth of the traffic
risk-question-traffic-growth_percent_per_month = By what percentage does the traffic grow each month?
risk-input-traffic-request_kib = Size of a request
risk-question-traffic-request_kib = How many KiB is a mean request?
risk-input-traffic-response_kib = Size of a response
risk-question-traffic-response_kib = How many KiB is a mean response?
risk-input-microservices-cpu_ms_per_request = CPU per request of { $element }
risk-question-microservices-cpu_ms_per_request = How many milliseconds of CPU does a request to { $element } take? A load test measures it.
risk-input-microservices-latency_ms = Latency of { $element }
risk-question-microservices-latency_ms = How many milliseconds does { $element } take to answer, with its calls to other systems?
risk-input-microservices-memory_mib_per_request = Memory per request of { $element }
risk-question-microservices-memory_mib_per_request = How many MiB does a request to { $element } hold while it is served?
risk-input-microservices-memory_mib_baseline = Base memory of { $element }
risk-question-microservices-memory_mib_baseline = How many MiB does { $element } hold without traffic?
risk-input-microservices-traffic_percent = Share of the traffic of { $element }
risk-question-microservices-traffic_percent = Of a hundred requests to the channel, how many reach { $element }?
risk-input-microservices-concurrency = Requests at once per task of { $element }
risk-question-microservices-concurrency = How many requests does a task of { $element } serve at once?
risk-input-sso-logins_per_second = Logins a second
risk-question-sso-logins_per_second = How many logins a second arrive at the peak?
risk-input-sso-concurrent_sessions = Sessions at once
risk-question-sso-concurrent_sessions = How many sessions are open at once?
risk-input-data-aurora-storage_gb = Production database
risk-question-data-aurora-storage_gb = How many GB will the production database hold?
risk-input-data-aurora-io_per_request = Disk operations per request
risk-question-data-aurora-io_per_request = How many disk operations of the database does a request cause?
risk-input-data-s3-storage_gb = Stored objects
risk-question-data-s3-storage_gb = How many GB of files will be kept?
risk-input-data-sqs-messages_per_month = Messages a month
risk-question-data-sqs-messages_per_month = How many messages will pass through the queues in a month?
risk-input-edge-cdn-data_gb = Data delivered by the content network
risk-question-edge-cdn-data_gb = How many GB of static files are delivered in a month?
risk-input-observability-log_kib_per_request = Logs per request
risk-question-observability-log_kib_per_request = How many KiB of logs does a request write?
risk-input-environments-traffic_percent = Traffic of { $element }
risk-question-environments-traffic_percent = What percentage of production's traffic will the environment { $element } have?
risk-input-developers = Developers
risk-question-developers = How many developers need access?
risk-input-widgets-cli = Widgets built with the command line
risk-question-widgets-cli = How many widgets will be built with the command line?

error-workload-unknown = There is no workload “{ $id }”.
error-workload-unknown-hint = Use an identifier of the capacity table; the nearest is “{ $suggestion }”.
size-chosen = Chosen: the cheapest that carries the load, or the one that the plan states.
size-runtime = A JVM gets at least 1 vCPU.
size-memory = The program and one request need { $value } MiB.
size-cost = Costs { $value } % more.
size-larger = Costs the same and is larger.
size-stated = The plan states another size.
check-latency-title = The objective for the time to answer, with bursts or uneven times
check-latency-pass = Simulated with variation { $arrivals } of arrivals and { $times } of times, 95 of a hundred are answered within { $p95 } ms; the objective is { $objective } ms.
check-latency-fail = Simulated with variation { $arrivals } of arrivals and { $times } of times, 95 of a hundred take up to { $p95 } ms with { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    }; the objective is { $objective } ms.
check-latency-cure = Raise the maximum to { $enough ->
        [one] { $enough } task
       *[other] { $enough } tasks
    }.
event-payday-fortnight = Fortnightly pay day
event-payday-month = Monthly pay day
event-thirteenth-salary = Thirteenth salary
event-buen-fin = Buen Fin
event-black-friday = Black Friday
event-cyber-day = CyberDay
event-cyber-monday = CyberMonday
# Stranded capacity
stranded-repack = Go from { $present } to { $size }, with base { $base } and maximum { $maximum }: the same load for { $saving } USD less a month.
stranded-minimum = What is stranded is the minimum of tasks that availability asks for; no other size costs less.
stranded-cheapest = No other pair of vCPU and memory carries this load for less.

# Units of prices
unit-vcpu-hour = vCPU-hour
unit-gb-hour = GB-hour
unit-gb-month = GB-month
unit-gb = GB
unit-hour = hour
unit-request = request
unit-message = message
unit-call = call
unit-query = query
unit-minute = minute
unit-gb-second = GB-second
unit-acl-month = ACL-month
unit-rule-month = rule-month
unit-zone-month = zone-month
unit-secret-month = secret-month
unit-key-month = key-month
unit-metric-month = metric-month
unit-alarm-month = alarm-month
unit-pipeline-month = pipeline-month
unit-user-month = user-month
unit-event = event
unit-notification = notification
unit-update = update
unit-iops-month = IOPS-month
unit-mibps-month = MiB/s-month
unit-lcu-hour = LCU-hour
unit-nlcu-hour = NLCU-hour

# Units of measurement beside those that have prices
unit-task = tasks
unit-vcpu = vCPU
unit-gib = GiB
unit-percent = %
unit-mru = MRUs
unit-usd = USD
unit-per-second = a second
unit-millisecond = ms
unit-second = s
unit-mib = MiB
unit-kib = KiB
unit-connection = connections
unit-month = months

# Where the figures of a rate card come from
source-service-documentation = public documentation of the service (modyo/modyo-docs, tables of Connect components)
source-example-network-production = example: derived from the cost analysis: VPC over two zones, two NAT gateways, load balancers, gateway and firewall for five million requests
source-example-network-test = example: derived from the cost analysis: VPC, one NAT gateway, load balancers, gateway and firewall with testers alone
source-example-replica = example: derived from the cost analysis: a replica that runs in the other region
source-example-copies = example: derived from the cost analysis: copies, their transfer and the drill
source-example-connection = example: derived from the cost analysis: one connection with two tunnels in one environment
source-example-sso = example: derived from the cost analysis: realms, themes, upgrades; its containers and its database are charged beside it
source-example-storage = example: derived from the cost analysis: storage, backups and disk operations
source-example-analysis = example: derived from the cost analysis

# Rules and assumptions that a value cites
rule-name-acl-per-environment = one web access control list per environment
rule-name-acr-included = storage included in the class of the registry
rule-name-authorizer = assumption about the authorizer: 20 % of look-ups miss the cache, 50 ms and 0.25 GB
rule-name-azure-addresses = one address of the balancer and one of each gateway
rule-name-azure-vpn = one gateway holds all links
rule-name-balancer-per-environment = one balancer of each type per environment
rule-name-both-directions = traffic between zones is charged in both directions
rule-name-capacity-unit = new connections a second that one capacity unit covers
rule-name-connection-per-link = one connection for each VPN link
rule-name-environment = one base charge per environment
rule-name-free-allowance = the provider’s free usage, which the plan turns on
rule-name-image-per-workload = one image for each microservice, CLI widget, shared repository and the single sign-on
rule-name-included-in-the-service = included in the service, once
rule-name-key-per-resource = a key for each data service, one for secrets, one for logs and one in the contingency region
rule-name-log-compression = size of stored logs against those received
rule-name-object-change = assumption: a tenth of the objects is new each month
rule-name-one-replica = one replica in the contingency region
rule-name-pipeline-of-infrastructure = one pipeline for the infrastructure, without rollbacks
rule-name-pipeline-per-repository = one pipeline per repository
rule-name-recovery-of-production = contingency is production’s, once
rule-name-requests-per-connection = assumption: 10 requests before a connection is closed
rule-name-requests-per-message = three requests for a message: send, receive and delete
rule-name-single-before-production = one instance before production
rule-name-sso-per-environment = one single sign-on per environment
rule-name-two-tunnels = each VPN connection has two tunnels with an address each
rule-name-uncovered = resources that the rate card does not cover, together in one line
rule-name-workloads-of-environment = workloads that the capacity plan puts in the environment

# Names of the formulas that a value cites
origin-formula-named = Result of the formula “{ $name }” ({ $id })
formula-name-azure-disk-size = disk size that Azure sells
formula-name-eks-fargate-size = size that EKS Fargate sells
formula-name-graduated-tiers = price by tiers
formula-name-logs-ingestion = logs taken in
formula-name-machines-expected = expected machines
formula-name-payload = data of the requests
formula-name-requests-per-month = requests a month
formula-name-size = size chosen
formula-name-tasks-base = base tasks
formula-name-tasks-expected = expected tasks
formula-name-tasks-maximum = tasks at most
formula-name-tasks-committed = committed tasks
formula-name-tasks-on-demand = tasks on demand
formula-name-connections = connections
formula-name-mean-rate = mean rate
formula-name-peak-rate = rate at the peak
formula-name-percentile = percentile of the draws
formula-name-range-distribution = draw of the uncertain inputs
formula-name-simulation = simulated week
formula-name-carried = what stays where it is
formula-name-stranded-pair = tasks and pairs that are not used
formula-name-limit-demand = demand against the limits
formula-name-month-reached = month in which a limit is reached
formula-name-deployment-extra = tasks and machines of a deployment
formula-name-deployment-cost = cost of the deployments
formula-name-migration-month = month of the move
formula-name-migration-effort = effort of the move
formula-name-migration-contingency = contingency of the move
formula-name-bin-packing = packing of tasks into machines
formula-name-keycloak-sizing = sizing of Keycloak
formula-name-tasks-zone-loss = loss of a zone
formula-name-tasks-memory = tasks for memory

line-sso-containers = Single sign-on ({ $name })

# What to know before relying on a country’s rate
tax-note = { $note } Source: { $source }, read on { $date }.
tax-note-AR = 27 % and 10.5 % in special cases.
tax-note-BO = It is computed inside the price: the effective rate is 14.94 %; confirm how to invoice.
tax-note-CL = Services used in Chile: taxed as a rule since Law 21.420; the Additional Tax may apply instead.
tax-note-CO = Cloud computing is excluded (ET art. 476 no. 21) only if it meets the five characteristics; a managed service may not meet them.
tax-note-DO = 16 % reduced in special cases.
tax-note-EC = Hosting and cloud at 0 % (SRI 2020) if the service qualifies.
tax-note-GT = One aggregator’s rate: confirm it with the authority.
tax-note-HN = Aggregators differ: confirm it with the authority.
tax-note-MX = 8 % in the border strip.
tax-note-NI = One aggregator’s rate: confirm it with the authority.
tax-note-PA = 10 % and 15 % in special cases.
tax-note-PE = Includes the IPM.
tax-note-PY = 5 % reduced in special cases.
tax-note-SV = One aggregator’s rate: confirm it with the authority.
tax-note-UY = 10 % reduced in special cases.
tax-note-VE = Aggregators differ (15 and 16): confirm it with SENIAT.
