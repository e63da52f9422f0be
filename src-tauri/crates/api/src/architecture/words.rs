//! Numbers and sentences of a diagram, in the language of its reader and the way the client's country writes numbers.

use aforo_core::architecture::{Architecture, TaskRange};
use aforo_core::money;
use aforo_core::plan::{Plan, Provider};
use aforo_core::units;
use aforo_pricing::Shipped;
use aforo_proposal::NumberFormat;
use rust_decimal::Decimal;

use crate::messages::Messages;
use crate::views::Language;

pub(super) struct Words<'a> {
    pub(super) plan: &'a Plan,
    data: &'a Shipped,
    messages: &'static Messages,
    numbers: Option<NumberFormat>,
}

impl<'a> Words<'a> {
    /// As a document has them: numbers of the client's country, whatever its language.
    pub(super) fn of_document(plan: &'a Plan, data: &'a Shipped, language: Language) -> Self {
        let locale = data.catalog.country(plan.client.country).map_or("es-CL", |rules| rules.locale.as_str());
        Self::of_locale(plan, data, language, locale)
    }

    /// As the window has them: English has its own numbers, the others follow the client's country.
    pub(super) fn of_reader(plan: &'a Plan, data: &'a Shipped, language: Language) -> Self {
        if language == Language::En { Self::of_locale(plan, data, language, "en-US") } else { Self::of_document(plan, data, language) }
    }

    fn of_locale(plan: &'a Plan, data: &'a Shipped, language: Language, locale: &str) -> Self {
        Self { plan, data, messages: Messages::of(language), numbers: NumberFormat::new(locale).ok() }
    }

    /// Whether the environment that is drawn is in Azure.
    pub(super) fn azure(&self, architecture: &Architecture) -> bool {
        self.plan.environments.get(architecture.environment).is_some_and(|environment| environment.provider() == Provider::Azure)
    }

    pub(super) fn text(&self, key: &str, arguments: &[(&str, &str)]) -> String {
        self.messages.text(key, arguments)
    }

    pub(super) fn decimal(&self, value: Decimal) -> String {
        self.numbers.as_ref().map_or_else(|| value.normalize().to_string(), |numbers| numbers.plain(value))
    }

    /// A capacity number as a reader wants it: three digits tell enough.
    pub(super) fn about(&self, value: f64) -> String {
        let digits = if value < 10.0 { 1 } else { 0 };
        self.decimal(money::round(units::quantity(value), digits))
    }

    /// Requests of a month; millions are told as such.
    pub(super) fn requests(&self, requests: f64) -> String {
        const MILLION: f64 = 1_000_000.0;
        if requests < MILLION {
            return self.text("diagram-requests", &[("count", &self.about(requests.round()))]);
        }
        let millions = self.decimal(money::round(units::quantity(requests / MILLION), 1));
        self.text("diagram-requests-millions", &[("count", &millions)])
    }

    /// A sentence about a number of things, with its plural.
    pub(super) fn count(&self, key: &str, count: u32, more: &[(&str, &str)]) -> String {
        let number = self.decimal(Decimal::from(count));
        let mut arguments = vec![("count", number.as_str()), ("number", if count == 1 { "one" } else { "other" })];
        arguments.extend_from_slice(more);
        self.text(key, &arguments)
    }

    /// `2 a 5 tareas`, or `2 tareas` where there is no range.
    pub(super) fn tasks(&self, tasks: TaskRange) -> String {
        if tasks.base == tasks.maximum {
            return self.count("diagram-tasks", tasks.base, &[]);
        }
        let (base, maximum) = (self.decimal(Decimal::from(tasks.base)), self.decimal(Decimal::from(tasks.maximum)));
        self.text("diagram-task-range", &[("base", &base), ("maximum", &maximum)])
    }

    /// `2 a 5 máquinas`, or `2 máquinas` where there is no range.
    pub(super) fn machines(&self, machines: TaskRange) -> String {
        if machines.base == machines.maximum {
            return self.count("diagram-machine-count", machines.base, &[]);
        }
        let (base, maximum) = (self.decimal(Decimal::from(machines.base)), self.decimal(Decimal::from(machines.maximum)));
        self.text("diagram-machine-range", &[("base", &base), ("maximum", &maximum)])
    }

    pub(super) fn size(&self, (vcpu, gib): (Decimal, Decimal)) -> String {
        self.text("diagram-size", &[("vcpu", &self.decimal(vcpu)), ("gib", &self.decimal(gib))])
    }

    /// `us-east-1 (N. Virginia)`.
    pub(super) fn region(&self, code: &str) -> String {
        self.data.catalog.region(code).map_or_else(|| code.to_owned(), |region| format!("{} ({})", region.code, region.name))
    }

    /// Names one after another, the last one joined by a word.
    pub(super) fn list(&self, items: &[String]) -> String {
        self.messages.list(items)
    }
}
