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
    .cure = Make one with `aforo new connect-bank`.
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
problem-nat-not-in-every-zone = { $environment } has { $value } NAT gateway for { $zones } zones: if its zone is lost, so is egress.
    .allowed = One in each zone.
    .cure = Use { $zones }.
problem-nat-exceed-zones = There are { $value } NAT gateways for { $zones } zones.
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
problem-sso-needs-database = The SSO needs a database and Aurora is off.
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
problem-rate-card-example = The rate card { $value } is an EXAMPLE: its derived MRUs and the value of the MRU must be replaced by the organization's.
    .allowed = A rate card published by the organization.
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
    .cure = Correct the key or the region (see “aforo prices list”).
problem-override-in-force = Price by hand of { $value } in { $region }: USD { $usd } instead of USD { $listed }, until { $expires }. Reason: { $reason }.
    .allowed = A price agreed with the provider.
    .cure = Confirm it before signing.
problem-override-expired = The price by hand of { $value } in { $region } (USD { $usd }) expired on { $expires }: USD { $listed } of the book is used.
    .allowed = A price by hand that holds.
    .cure = Renew or remove it.
problem-spot-in-production = { $value } % of production's tasks run on Fargate Spot, which AWS may stop with two minutes' notice.
    .allowed = 0 for workloads that do not bear interruptions.
    .cure = Use Spot in pre-production, or confirm that the workloads bear it.
problem-architecture-arm = The containers run on ARM (Graviton): images must be built for that architecture.
problem-commitment-outlives-term = The Savings Plan lasts { $months } months and the contract { $term }.
    .allowed = A commitment that does not outlive the contract.
    .cure = Lengthen the term, shorten the commitment, or accept the risk.
purchase-arm = ARM processor
purchase-spot-preproduction = Pre-production on Spot
purchase-savings-1y = 1-year Savings Plan
purchase-savings-3y = 3-year Savings Plan
purchase-free-tiers = Free tiers
problem-price-book-stale = The price book { $value } is { $days } days old.
    .allowed = Up to { $limit } days.
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
origin-rule = Rule { $id } (FORMULAS.md)
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
template-empty = Blank plan
template-empty-description = Production and certification with the service's defaults; no microservices.

# Steps
step-create = Create the plan
step-set = Change { $path }
step-insert = Add to { $path }
step-remove = Remove { $path }
step-many = Change { $count } fields

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
    [none] Lines are listed by `aforo quote --format json` and `aforo estimate --format json`.
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
error-book-exists-hint = Choose another name with --id, or none so that it carries the date.
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
limit-name-alb-units-new = ALB, capacity units (new connections decide): { $place }
limit-name-alb-units-active = ALB, capacity units (active connections decide): { $place }
limit-name-alb-units-bytes = ALB, capacity units (bytes decide): { $place }
limit-name-alb-units-rules = ALB, capacity units (rule evaluations decide): { $place }
limit-name-nlb-units-new = NLB, capacity units (new connections decide): { $place }
limit-name-nlb-units-active = NLB, capacity units (active connections decide): { $place }
limit-name-nlb-units-bytes = NLB, capacity units (bytes decide): { $place }
limit-name-targets-per-group = ALB, targets of a group: { $place }
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
check-zone-loss-pass = { $left } of { $tasks } tasks are left and { $needed } are enough.
check-zone-loss-fail = { $left } of { $tasks } tasks are left and { $needed } are needed ({ $zones } zones).
check-zone-loss-cure = Raise the maximum to { $enough } tasks and spread production over at least two zones.
check-zone-loss-now-title = A zone is lost in a busy hour, until its tasks are replaced
check-zone-loss-now-pass = At { $rate } requests a second the other zones serve everything while tasks are replaced.
check-zone-loss-now-fail = At { $rate } requests a second { $at_risk } requests wait during { $minutes } minutes (base { $base }, { $zones } zones).
check-zone-loss-now-cure = Raise the base to { $enough } tasks and spread production over at least two zones.
check-burst-title = Traffic grows { $factor } times within { $minutes } minutes
check-burst-pass = From { $rate } requests a second scaling comes in time; none waits.
check-burst-fail = From { $rate } requests a second { $at_risk } requests wait during { $saturated } minutes (base { $base }).
check-burst-cure = Raise the base to { $enough } tasks, or react sooner (fewer alarm points, a faster start).
check-burst-range-title = Traffic grows { $factor } times within { $minutes } minutes
check-burst-range-fail = Not even the maximum of { $maximum } tasks serves it: { $at_risk } requests wait.
check-burst-range-cure = Raise the maximum to { $enough } tasks, and the base until scaling comes in time.
check-deployment-title = A deployment in the busiest minute
check-deployment-pass = During the deployment { $least } tasks stay and { $needed } are enough; up to { $most } run ({ $vcpu } vCPU of the Fargate quota).
check-deployment-fail = During the deployment { $least } tasks stay and { $needed } are needed.
check-deployment-cure = Demand at least { $minimum_percent } % of healthy tasks during deployments.
check-deployment-stuck-title = A deployment in the busiest minute
check-deployment-stuck-fail = With { $tasks } tasks the deployment can neither start a new one nor stop an old one (minimum { $least }, maximum { $most }).
check-deployment-stuck-cure = Raise the deployment's maximum to { $maximum_percent } %.
check-deployment-connections-title = Connections while two versions live side by side
check-deployment-connections-pass = { $demand } connections of { $limit } on { $class }, while { $workload } deploys.
check-deployment-connections-fail = { $demand } connections and { $class } leaves { $limit }, while { $workload } deploys.
check-deployment-connections-cure = Lower the pool of { $workload } to { $pool } connections, or use a larger class or a connection proxy.
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
check-database-failover-fail = Without a replica in another zone the instance is created anew: up to { $without } minutes, and by hand if the zone is down.
check-database-failover-cure = Add a replica and use at least two zones.
check-vpn-tunnel-title = One of a link's two tunnels fails
check-vpn-tunnel-pass = The other tunnel carries { $demand } of { $limit } Mbit/s.
check-vpn-tunnel-fail = The other tunnel would have to carry { $demand } Mbit/s and allows { $limit }.
check-vpn-tunnel-cure = Spread the traffic over { $links } links, or use Direct Connect.

chart-horizon-tasks = Tasks, % of the maximum
chart-horizon-connections = Connections, % of the limit
chart-horizon-month = Month
chart-horizon = Horizon
