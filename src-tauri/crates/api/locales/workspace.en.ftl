# Steps, totals and what explains each
step-resize = Change the number in { $path }
step-restore = Restore version { $path }
step-copy = Copy { $path } from another scenario
step-adopt = Adopt the scenario “{ $path }”
plan-copy = { $title } (copy)
figure-mrus = MRUs a month
figure-mrus-of = MRUs a month of { $environment }
figure-net = Net a month
figure-total = Total a month with taxes
figure-term = Net of the contract
figure-cost = Provider's cost a month
figure-cost-of = Provider's cost a month of { $environment }
figure-margin = Margin a month
formula-total-mrus = sum of the MRUs of what is shared and of each environment
formula-total-mrus-of = sum of the MRUs of each line
formula-total-net = MRUs × USD per MRU − discount
formula-total-with-taxes = net + taxes
formula-total-term = sum of the net of each month of the contract
formula-total-cost = sum of the cost of each environment
formula-total-cost-of = sum of the estimate's lines
formula-total-margin = net − cost
formula-total-tasks = the constraint that asks for most tasks at the peak
symbol-discount = discount
symbol-peak-rate = requests per second at the peak
constraint-cpu = tasks that CPU asks for
constraint-concurrency = tasks that concurrency asks for
constraint-memory = tasks that memory asks for
constraint-latency = tasks that the response time asks for
constraint-zone-loss = tasks that the loss of a zone asks for
constraint-redundancy = tasks that redundancy asks for
constraint-agreed = tasks that were agreed

# The window's menu
menu-file = File
menu-edit = Edit
menu-view = View
menu-plan = Plan
menu-help = Help
menu-home = Home
menu-open-file = Open file…
menu-save-file = Save as file…
menu-export-pdf = Export proposal as PDF…
menu-export-xlsx = Export to Excel…
menu-export-csv = Export CSV…
menu-quit = Quit
menu-undo = Undo
menu-redo = Redo
menu-history = History of the plan…
menu-cut = Cut
menu-copy = Copy
menu-paste = Paste
menu-inputs = Inputs
menu-capacity = Capacity
menu-estimate = Estimate
menu-quote = Quote
menu-scenarios = Scenarios
menu-platforms = Platforms
menu-proposal = Proposal
menu-quotes = Quotes
menu-prices = Prices
menu-rates = Rate card
menu-library = Library
menu-settings = Settings
menu-depth = Guide or detail
menu-zoom-in = Zoom in
menu-zoom-out = Zoom out
menu-zoom-reset = Actual size
menu-theme = Light or dark theme
menu-palette = Search and run…
menu-meeting = Meeting mode
menu-duplicate = Duplicate the plan
menu-shortcuts = Keyboard shortcuts
menu-about = About Aforo

# Ranges of an estimate's lines, and regions
ranges-note = Low and high: one draw in ten lies below and one above (P10 and P90 of { $draws }). The ranges of the lines do not sum to that of the total, because not all of them reach their end at once.
regions-without = without { $services }
regions-as-it-stands = As it stands
error-region-none = There is no region “{ $region }”.
error-region-none-hint = There are: { $known }.

# What ends
reminder-quote-ends = { $days ->
    [0] { $quote } for { $client } expires today without an answer
    [one] { $quote } for { $client } expires in { $days } day without an answer
   *[other] { $quote } for { $client } expires in { $days } days without an answer
}
reminder-quote-ended = { $days ->
    [one] { $quote } for { $client } expired { $days } day ago without an answer
   *[other] { $quote } for { $client } expired { $days } days ago without an answer
}
reminder-quote-cure = Ask for the answer, or issue a new revision with today's prices.
reminder-grant-ends = { $days ->
    [0] { $person }'s right to approve for { $client } ends today
    [one] { $person }'s right to approve for { $client } ends in { $days } day
   *[other] { $person }'s right to approve for { $client } ends in { $days } days
}
reminder-grant-ended = { $days ->
    [one] { $person }'s right to approve for { $client } ended { $days } day ago
   *[other] { $person }'s right to approve for { $client } ended { $days } days ago
}
reminder-grant-ends-house = { $days ->
    [0] { $person }'s right to approve in the company ends today
    [one] { $person }'s right to approve in the company ends in { $days } day
   *[other] { $person }'s right to approve in the company ends in { $days } days
}
reminder-grant-ended-house = { $days ->
    [one] { $person }'s right to approve in the company ended { $days } day ago
   *[other] { $person }'s right to approve in the company ended { $days } days ago
}
reminder-grant-cure = Register it anew with its evidence before the next change order.
reminder-rate-card-ends = { $days ->
    [0] The rate card { $card } ends today
    [one] The rate card { $card } ends in { $days } day
   *[other] The rate card { $card } ends in { $days } days
}
reminder-rate-card-ended = { $days ->
    [one] The rate card { $card } ended { $days } day ago
   *[other] The rate card { $card } ended { $days } days ago
}
reminder-rate-card-cure = Publish the next one in the rate-card workbench; no new quote may outlast its rate card.
reminder-price-book-ends = { $days ->
    [0] The price book { $book } is called old from tomorrow on
    [one] The price book { $book } is called old in { $days } day
   *[other] The price book { $book } is called old in { $days } days
}
reminder-price-book-ended = { $days ->
    [one] The price book { $book } has been called old for { $days } day
   *[other] The price book { $book } has been called old for { $days } days
}
reminder-price-book-cure = Import the provider's price files under Prices.

# Why a field cannot be changed
edit-no-path = its path is not fields joined by dots
edit-no-position = a position is not digits in square brackets
edit-no-section = a part of it has no fields
edit-no-list = a part of it is not a list
edit-position-absent = the list has no such position
edit-no-default = the list has no default element
edit-no-element = only elements of lists can be removed
edit-too-long = a list is not made that long at once
edit-absent = it is not there
element-environment = Environment { $number }
element-microservice = Microservice { $number }
element-repository = Repository { $number }
element-vpn = VPN link { $number }
component-working-keycloak-vcpu = ({ $logins } logins/s ÷ { $logins-per-vcpu } per vCPU + { $renewals } renewals/s ÷ { $renewals-per-vcpu } per vCPU) × { $headroom } = { $demand } vCPU
component-working-aurora-memory = { $gb } GB × { $growth } (growth) × { $share } % read every day ÷ { $pool } (share of the memory for data) = { $demand } GiB
component-working-aurora-vcpu = { $rate } requests/s at the peak × { $operations } operations × { $milliseconds } ms ÷ { $target } (target use) = { $demand } vCPU on the instance that writes
component-working-aurora-vcpu-with-keycloak = ({ $rate } requests/s at the peak × { $operations } operations × { $milliseconds } ms + Keycloak: { $idle } and { $hundred } vCPU for each 100/s of { $logins } logins and { $renewals } renewals) ÷ { $target } (target use) = { $demand } vCPU on the instance that writes
element-server = Server { $number }

file-quote-same = The file is quote { $number }: it comes to the same figures today.
file-quote-differs = The file is quote { $number }: by what holds today { $count ->
    [one] one of its figures differs
   *[other] { $count } of its figures differ
  }.
