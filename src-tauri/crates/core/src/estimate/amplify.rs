//! AWS Amplify Hosting: builds, files, data served, and pages rendered on the server, in each environment whose front end it serves.

use super::usage::input;
use super::{Usage, UsageContext};
use crate::trace::{Formula, InputPath};
use crate::units::{self, Unit};

const BUILDS: Formula = Formula { id: "amplify-builds", expression: "builds × minutes × price" };
const STORAGE: Formula = Formula { id: "amplify-storage", expression: "GB × price" };
const SERVED: Formula = Formula { id: "amplify-served", expression: "GB × traffic share × price" };
const PAGES: Formula = Formula { id: "amplify-pages", expression: "pages × traffic share × price" };
const RENDERING: Formula = Formula { id: "amplify-rendering", expression: "pages × traffic share × seconds × GB × price" };

pub(super) fn usage(context: &UsageContext<'_>, usages: &mut Vec<Usage>) {
    let amplify = &context.plan.edge.amplify;
    if !amplify.enabled {
        return;
    }
    let field = |name| InputPath::field("edge", name);
    for (position, environment) in context.environments().filter(|(_, environment)| environment.amplify) {
        let percent = environment.traffic_percent;
        let share = input("traffic share", percent, Unit::Percent, InputPath::item("environments", position, "traffic_percent"));
        let builds = input("builds", amplify.builds_per_month, Unit::Item, field("amplify.builds_per_month"));
        let minutes = input("minutes", amplify.minutes_per_build, Unit::Minute, field("amplify.minutes_per_build"));
        let quantity = units::quantity(amplify.builds_per_month * amplify.minutes_per_build);
        usages.push(Usage::new(position, "amplify-builds", "amplify.build", quantity, BUILDS, vec![builds, minutes]));
        let files = input("GB", amplify.storage_gb, Unit::Gb, field("amplify.storage_gb"));
        usages.push(Usage::new(position, "amplify-storage", "amplify.storage", files.value, STORAGE, vec![files]));
        let served = input("GB", amplify.served_gb, Unit::Gb, field("amplify.served_gb"));
        let quantity = units::quantity(amplify.served_gb * percent / 100.0);
        usages.push(Usage::new(position, "amplify-served", "amplify.served", quantity, SERVED, vec![served, share]));
        let rendered = amplify.rendered_pages * percent / 100.0;
        let pages = input("pages", amplify.rendered_pages, Unit::Request, field("amplify.rendered_pages"));
        usages.push(Usage::new(position, "amplify-pages", "amplify.request", units::quantity(rendered), PAGES, vec![pages, share]));
        let operands = vec![
            pages,
            share,
            input("seconds", amplify.seconds_per_page, Unit::Factor, field("amplify.seconds_per_page")),
            input("GB", amplify.memory_gb, Unit::Gb, field("amplify.memory_gb")),
        ];
        let quantity = units::quantity(rendered * amplify.seconds_per_page * amplify.memory_gb);
        usages.push(Usage::new(position, "amplify-rendering", "amplify.compute", quantity, RENDERING, operands));
    }
}
