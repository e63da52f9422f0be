# Terms of lines, options, enablement schedule, price adjustment and tax identifiers.
tax-treatment-exempt = Exempt
tax-treatment-excluded = Excluded
measure-line-discount = Discount of a line (%)

problem-line-terms-missing = The terms of a line do not say of which.
    .allowed = The id of a line of the quote, or its beginning with * at the end.
    .cure = Write it, for example production/container/*; the quote as JSON shows them all.
problem-line-terms-twice = The line “{ $value }” has terms twice.
    .allowed = Once each.
    .cure = Keep one.
problem-line-terms-unused = No line of the quote is “{ $value }”: its terms change nothing.
    .allowed = The id of a line of the quote, or its beginning with * at the end.
    .cure = Correct or remove it; the quote as JSON shows the ids.
problem-tax-reason-missing = It does not say why it is not taxed.
    .allowed = The law and the article: they are printed.
    .cure = Write it, for example “ET art. 476 num. 21”.
problem-untaxed = { $value ->
    [exempt] Some items are exempt from tax: { $reason }
   *[other] Some items are excluded from the tax: { $reason }
}
    .allowed = What is not taxed says why.
    .cure = Nothing to do, unless it should be taxed.
problem-optional-component-missing = An option does not say which component it is.
    .allowed = A component or a recipe of the rate card.
    .cure = Write it, for example vpn-link.
problem-adjustment-weights = The weights of the adjustment sum to { $value } %.
    .allowed = At most 100 %; the rest is fixed.
    .cure = Lower one of them.
problem-adjustment-date = “{ $value }” is not a date.
    .allowed = YYYY-MM-DD, or empty for the date of the price book.
    .cure = Write it like this: 2026-11-20.
problem-adjustment-source-missing = It does not say who publishes the indices of labour and licences.
    .allowed = A name that the client can look up.
    .cure = Write it, or set their weights to 0.
problem-enablement-date = “{ $value }” is not a date.
    .allowed = YYYY-MM-DD.
    .cure = Write it like this: 2026-12-01.
problem-tax-id-shape = “{ $value }” has not the shape of a { $label } of { $country }.
    .allowed = The shape that the tax authority uses, with or without dots and dashes.
    .cure = Correct it, or leave it empty until you have it.
problem-tax-id-check-digit = The check digit of the { $label } “{ $value }” is wrong.
    .allowed = The one that follows from the other digits.
    .cure = Look at it again: a digit is often missing or doubled.
problem-tax-id-doubtful = The check digit of the { $label } “{ $value }” is wrong, though such identifiers are in use.
    .allowed = The one that follows from the other digits, or one that the authority has given.
    .cure = Confirm it with the client.
problem-tax-rate-unverified = The rate of { $rate } % for { $country } is not confirmed: sources differ, or only one was found.
    .allowed = A rate confirmed with the tax authority (read on { $date }).
    .cure = Confirm it, and write the tax into the plan if it is another.

activity-account = Account and base platform
activity-developer-access = Developers' access
activity-code-repositories = Code repositories
activity-shared-repositories = Repositories of shared artefacts
activity-continuous-integration = Continuous integration
activity-network = Network and gateways of the environment
activity-vpn = VPN links
activity-data-services = Data services
activity-sso = Single sign-on
activity-containers = Containers
activity-recovery = Copies in the contingency region
activity-handover = Verification and hand-over

schedule-business-days = Times are business days, Monday to Friday, and the longest that the service publishes.
schedule-no-holidays = Holidays are not considered.
schedule-holidays = Holidays considered: { $days }.
schedule-assumed = Assumed times, which nobody publishes: { $activities }.
schedule-billing = Each environment is charged from the day after its hand-over.

adjustment-clause = The value of an MRU in USD may be adjusted, up or down, when the cost of this quote's basket of cloud services has moved by more than ±{ $threshold } % since the base date { $date }. The factor weighs { $parts }. { $indices }{ $limit } The provider gives { $notice ->
        [one] { $notice } day
       *[other] { $notice } days
    } of notice, with the calculation. The adjustment is not retroactive, does not alter the number of MRUs and applies at most once { $interval ->
        [one] a month
       *[other] every { $interval } months
    }. The client may accept it, reduce the scope or terminate the contract.
adjustment-part-cloud = the basket of cloud services { $percent } %
adjustment-part-labour = labour { $percent } %
adjustment-part-licences = licences { $percent } %
adjustment-part-fixed = a fixed part { $percent } %
adjustment-indices = The indices of { $what ->
        [labour] labour
        [licences] licences
       *[both] labour and licences
    } are those that { $source } publishes.
adjustment-uncapped = The adjustment has no cap.
adjustment-limit = The adjustment shall not exceed ±{ $cap } %.
adjustment-applied = The basket moved beyond the threshold: the factor is applied.
adjustment-capped = The basket moved beyond the threshold and the factor exceeds the cap: the cap is applied.
adjustment-below-threshold = The basket has not moved beyond the threshold: the value stays.

event-imported = Imported with a client's file
error-index-invalid = “{ $value }” is no index.
error-index-invalid-hint = Write a number above 0: 1 is no change, 1.06 is 6 % more.
error-client-unknown = There are no plans or quotes of “{ $client }”.
error-client-unknown-hint = Choose one of the library's clients.
error-client-file = The client's file is damaged or was altered ({ $reason }); nothing was imported.
error-client-file-hint = Have it exported again.
error-client-number-taken = There is a quote { $number } here already; nothing was imported.
error-client-number-taken-hint = A number names one quote only: import it into another library.
error-options-too-many = These are { $count } options.
error-options-too-many-hint = Offer { $limit } at most: basic, recommended and extended.
error-option-unknown = There is no option { $position }.
error-option-unknown-hint = Name one from 1 to { $count }.
