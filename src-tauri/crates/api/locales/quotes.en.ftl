# The life of quotes: why something may not be done
refusal-actor-missing = Nobody is named as doing it.
    .cure = Enter your e-mail in “Signing as” (on the command line, --actor or AFORO_ACTOR).
refusal-quote-unknown = There is no quote { $number }.
    .cure = Choose one of the list of quotes.
refusal-revision-unknown = The quote { $number } has no revision { $revision }.
    .cure = Choose one of the revisions of { $number }.
refusal-client-missing = The plan does not say who the client is.
    .cure = Write client.name.
refusal-other-client = The quote is for { $client } and the plan is for { $other }.
    .cure = Make a new quote for that client.
refusal-not-now = One cannot { $action ->
        [submit] submit
        [approve] approve
        [return] return
        [issue] issue
        [client-approve] record the client's approval of
        [accept] accept
        [reject] reject
        [withdraw] withdraw
       *[other] do that with
    } revision { $revision }: it is { $stage ->
        [draft] a draft
        [in-review] in review
        [approved] approved and not issued
        [issued] issued
        [accepted] accepted
        [rejected] rejected
        [withdrawn] withdrawn
        [superseded] superseded
       *[other] { $stage }
    }.
    .cure = See its state; what was issued does not change: make a new revision.
refusal-before-issue = Revision { $revision } was issued on { $issued }: nothing of it can be dated { $day }.
    .cure = Mend the date.
refusal-quote-expired = Revision { $revision } expired on { $until }; it cannot be accepted on { $day }.
    .cure = Make a new revision with current prices and issue it.
refusal-reason-missing = The reason is missing.
    .cure = Write the reason.
refusal-content-changed = Content { $approved } was approved, and now it is { $content }.
    .cure = An approval holds only for what was looked at: review the changes and approve again.
refusal-self-approval = { $actor } wrote or submitted this revision and cannot approve it.
    .cure = Somebody else in the role that the policy asks for must approve it.
refusal-approver-unknown = { $email } is not among those who may approve{ $of }.
    .cure = Register them among those who approve, with the proof of their authorisation.
refusal-approver-out-of-date = { $email } may approve from { $from } until { $until }, not on { $day }.
    .cure = Ask somebody else, or register a new authorisation.
refusal-approver-out-of-scope = { $email } does not decide on the environment { $environment }.
    .cure = Ask somebody who does.
refusal-approver-over-limit = The change is { $change } { $unit } a month and { $email } approves up to { $limit }.
    .cure = Ask somebody with a higher limit.
refusal-role-not-needed = The role “{ $role }” is not among those that are missing ({ $wanted }).
    .cure = Somebody in one of those roles must approve.
refusal-need-not-approved = Something became worse after the approval ({ $measure }): { $role } must approve it.
    .cure = Return it and submit it again.
refusal-effective-past = The change takes effect on { $effective } and it is { $day } already: a late signature does not authorise what was done before.
    .cure = Draft the change order again with a later day.
refusal-validity-over = The validity ends on { $until }, before { $day }.
    .cure = Raise commercial.validity_days or mend the date.
refusal-proposal-missing = The proposal's PDF is missing.
    .cure = Issue it again.
refusal-acceptance-incomplete = It is missing { $field ->
        [signer] who signed
        [capacity] in what capacity they signed
        [channel] by what means
       *[other] { $field }
    }.
    .cure = An acceptance says who, in what capacity and by what means.
refusal-other-document = The accepted document ({ $document }) is not the PDF that was issued.
    .cure = Use the file that the client was given, not one that another program saved again.
refusal-client-approval-missing = Revision { $revision } alters the monthly MRUs and no user whom the client authorised has approved it.
    .cure = Record the client's approval, with the proof.
refusal-evidence-missing = The proof of { $email }'s approval is missing.
    .cure = Describe the proof or attach a file.
refusal-grant-incomplete = The authorisation lacks { $field ->
        [email] the e-mail
        [name] the name
        [role] the role
        [evidence] the proof
       *[other] { $field }
    }.
    .cure = Complete it.
refusal-grant-dates = The authorisation ends ({ $until }) before it begins ({ $from }).
    .cure = Mend the dates.
refusal-grant-limit = A limit cannot be negative.
    .cure = Write it without a sign, or leave it out.

# What happened
event-grant = Authorisation
event-revoke = Revocation
event-draft = Draft
event-submit = Submission
event-approve = Approval
event-return = Return
event-issue = Issue
event-client-approve = Client approval
event-accept = Client acceptance
event-reject = Client rejection
event-withdraw = Withdrawal
event-refused = Refused attempt ({ $attempt }): { $why }
log-content = content { $hash }
log-amount = { $mrus } MRU, USD { $net } per month
log-valid = valid until { $day }
log-proposal = proposal SHA-256 { $hash }
log-document = accepted document SHA-256 { $hash }
log-grant = { $name } ({ $email }), { $role }, from { $from } to { $until }

# What policies measure
role-sales-manager = Sales manager
role-finance = Finance

measure-discount = Discount (%)
measure-margin = Margin (%)
measure-manual-prices = Prices set by hand
measure-price-book-age = Age of the prices (days)
measure-validity = Validity (days)
measure-example-rate-card = Example rate cards in use
measure-unverified-prices = Lines with prices that cannot be checked

# Verification
verify-integrity = SQLite finds damage in the library: restore a backup.
verify-head = The record does not hold the hash { $hash }: it is not what it was when that was written down.
verify-file = { $label }: the frozen file { $sha256 } is missing or was altered.
verify-remade = { $label }: made anew from what was frozen, it is not the same: { $reason }.

error-record-unreadable = The record of quotes cannot be read at event { $seq }: { $reason }.
error-record-unreadable-hint = A newer Aforo may have written it: update the program; nothing was changed.
error-chain-broken = The record of quotes was altered at event { $seq }: { $reason }.
error-chain-broken-hint = Restore a backup of the library; nothing was changed.
chain-head = the record of the last event is missing
chain-missing = an event is missing
chain-order = an event does not follow the one before it
chain-changed = an event was changed
chain-end = the last events are missing
error-library-other = “{ $path }” is not an Aforo library.
error-library-other-hint = Choose another file; this one was not changed.
error-library-newer = “{ $path }” has format { $found }, and this program knows up to { $known }: a newer Aforo wrote it.
error-library-newer-hint = Update Aforo; the file was not changed.
error-library-damaged = “{ $path }” is damaged: { $reason }
error-library-damaged-hint = Restore one of the copies beside it; the file was not changed.
error-library-stale = Another window or command kept something meanwhile.
error-library-stale-hint = Open it again and repeat the step; nothing was changed.
error-frozen-file = The frozen file { $sha256 } is missing or was altered.
error-frozen-file-hint = Restore a backup of the library.
error-day-invalid = { $value } is no day that can be recorded.
error-day-invalid-hint = Write YYYY-MM-DD.
error-limit-invalid = “{ $value }” is no limit.
error-limit-invalid-hint = Write a number with a decimal point, for example 120.5.
error-rate-card-too-short = The rate card { $card } holds until { $end } and the quote would hold until { $until }.
error-rate-card-too-short-hint = Lower commercial.validity_days or use a rate card in force.
error-nothing-issued = The quote { $number } has no issued revision as asked for.
error-nothing-issued-hint = Issue it first.

# Why an amount changes
cause-scope = Scope (lines that come or go)
cause-volume = Volume
cause-sizing = Sizing (sizes and rules)
cause-component-mrus = MRUs per component (rate card)
cause-mru-value = Value of the MRU
cause-discount = Discount
cause-exchange-rate = Exchange rate
cause-tax = Taxes
change-order-unchanged = All other terms of { $label } stay as they are.
error-no-change-order = { $label } is no change order: nothing was agreed before that it amends.
error-no-change-order-hint = A change order is drafted on an accepted quote: put the changed plan under that number.
error-effective-missing = It is missing from which day the change order holds.
error-effective-missing-hint = Write the first day on which it holds.

# Rate cards
error-card-exists = There is a rate card { $reference } already, and what is published does not change.
error-card-exists-hint = Publish it under another version.
error-card-invalid = The rate card has errors:
  { $reason }
error-card-invalid-hint = Mend them in the file and read it again.
error-policies-invalid = The approval policies have errors:
  { $reason }
error-policies-invalid-hint = Mend them in the file and read it again.
error-card-unknown = There is no rate card “{ $reference }”.
error-card-unknown-hint = Those that there are: { $known }.
error-card-parameter = “{ $name } = { $value }” is no parameter with a possible value.
error-card-parameter-hint = Parameters: margin, labour, overhead, tax, step, usd-per-mru, or of one component COMPONENT/labour-hours, /licences, /mrus or /PRICE-KEY; numbers with a decimal point (margin up to 99).
error-card-csv = Some rows do not fit the rate card (line and component):
  { $problems }
error-card-csv-hint = Export the card and change names, MRUs and source only.

# Local currency, withholding, what is paid once, start by month
problem-exchange-rate-missing = The exchange rate of { $currency } is missing.
    .allowed = Units of { $currency } for one dollar, more than zero.
    .cure = Write it in commercial.exchange.per_usd, with its source and date.
problem-exchange-source-missing = It is missing who publishes the exchange rate.
    .allowed = A name, for example “Dólar observado, Banco Central de Chile”.
    .cure = Write it: it is printed beside the equivalent.
problem-note-date-invalid = “{ $value }” is not the day on which a number was given.
    .allowed = A date YYYY-MM-DD, or nothing.
    .cure = Write the day, or clear it.
problem-exchange-date-invalid = “{ $value }” is not the date of an exchange rate.
    .allowed = A date YYYY-MM-DD.
    .cure = Write the day on which it was published.
problem-exchange-old = The exchange rate is of { $value }: it is { $days ->
        [one] { $days } day
       *[other] { $days } days
    } old.
    .allowed = Up to { $limit ->
        [one] { $limit } day
       *[other] { $limit } days
    } without a warning.
    .cure = Update it, or issue with the warning.
problem-exchange-informative = Amounts in { $currency } are for information: { $value } for a dollar, { $source }, { $date }.
    .allowed = The quote holds in US dollars.
    .cure = Nothing to do, unless the rate is another.
problem-withholding-rate = The withholding rate { $value } is not possible.
    .allowed = More than 0 and less than 100 %.
    .cure = Write the rate that your tax adviser confirms.
problem-withholding-informative = The withholding of { $rate } % is for information: it depends on residence, treaty and kind of service.
    .allowed = A tax adviser decides whether it applies.
    .cure = Have it confirmed before invoicing.
problem-one-time-name-missing = Something that is paid once does not say what it is.
    .allowed = A name.
    .cure = Write it: it is printed.
problem-start-after-term = The environment starts in month { $value }, after the term.
    .allowed = A month between 1 and { $term }.
    .cure = Let it start earlier or lengthen the term.

# Nothing forgotten
resource-closed-compute = Compute
resource-closed-image-storage = Image storage
resource-closed-load-balancer-units = Load balancer units
resource-closed-api-requests = API gateway requests
resource-closed-firewall = Web application firewall
resource-closed-nat = Data through NAT gateways
resource-closed-public-addresses = Public IPv4 addresses
resource-closed-zone-traffic = Traffic between zones
resource-closed-internet-out = Internet egress
resource-closed-content-delivery = Content delivery
resource-closed-private-links = VPN links
resource-closed-logs = Logs
resource-closed-metrics = Metrics
resource-closed-alarms = Alarms
resource-closed-secrets = Secrets
resource-closed-keys = Encryption keys
resource-closed-names = DNS zones
resource-closed-database = Database
resource-closed-database-input-output = Database input and output
resource-closed-backups = Backups
resource-closed-cache = Cache
resource-closed-search = Search
resource-closed-objects = Objects
resource-closed-queues = Queues
resource-closed-build-minutes = Build minutes
resource-closed-region-traffic = Traffic to the contingency region
resource-closed-support-plan = Cloud provider's support plan
resource-closed-audit-trail = Cloud audit trail (CloudTrail, Config)
resource-closed-threat-detection = Threat detection (GuardDuty, Shield Advanced)
resource-closed-mail-and-messages = Mail, SMS and notifications
problem-exclusion-unknown = “{ $value }” is no entry of the closed list.
    .allowed = { $known }.
    .cure = Choose one of the list.
problem-exclusion-reason-missing = The exclusion of { $item } does not say why.
    .allowed = A reason, which is printed.
    .cure = Write it.
problem-excluded = { $resource } is not charged: { $reason }
    .allowed = What is not quoted is excluded with its reason.
    .cure = To include it, remove the exclusion.
error-list-open = Some entries are neither priced nor excluded: { $items }.
error-list-open-hint = Exclude them in the plan, under “Exclusions”, with a reason, which is printed.
error-goal-unreachable = The goal cannot be reached with this plan.
error-goal-unreachable-hint = Choose a lesser goal, or change the plan.

# Who may approve
nobody-of-the-house = Nobody of the company is registered with a role that may approve it.
nobody-of-the-client = The client has authorised nobody to approve: register an authorised user.

# The house
error-logo-invalid = The logo is not a picture that can be used.
error-logo-invalid-hint = Choose a PNG or SVG of up to { $limit } kB.
