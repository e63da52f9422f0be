//! Boxes, arrows and legend of a diagram.

use std::collections::BTreeSet;

use aforo_core::architecture::{Architecture, AzureService, LinkKind, LocalMachines, Node, OtherEnvironments, Place, TaskRange, Thing};
use rust_decimal::Decimal;

use aforo_proposal::{Arrange, Arrow, ArrowStyle, Card, Frame, FrameStyle, Member, Symbol, Width};

use super::words::Words;

/// Width of the column at the network's entry.
const ENTRY: Width = Width::Fixed(136.0);
/// Names of private links, and of workloads of one size, that are told before "and more".
const NAMED_LINKS: usize = 3;
const NAMED_MEMBERS: usize = 2;

pub(super) fn root(words: &Words<'_>, architecture: &Architecture) -> Frame {
    let pick = |wanted: &dyn Fn(&Node) -> bool| -> Vec<Member> {
        let nodes = architecture.nodes.iter().filter(|node| wanted(node));
        nodes.map(|node| Member::Card(card(words, node))).collect()
    };
    let one = |id: &str| pick(&|node: &Node| node.id == id);
    // Above everything: those whom the cloud speaks with, and what stands in no region. Private links enter at the left, calls
    // to the internet leave at the right.
    let above: Vec<Member> =
        ["data-centre", "users", "names", "delivery", "front-end", "internet", "other-cloud"].into_iter().flat_map(one).collect();
    let gate = pick(&|node| {
        node.place == Place::Edge && !matches!(node.thing, Thing::Names { .. } | Thing::Delivery { .. } | Thing::FrontEnd { .. })
    });
    let environment = words.plan.environments.get(architecture.environment);
    let mut inside = Vec::new();
    if !gate.is_empty() {
        inside.push(Member::Frame(Frame::hidden("gate", Arrange::Across, gate)));
    }
    inside.push(Member::Frame(network(words, architecture)));
    let services = pick(&|node| node.place == Place::Regional);
    if !services.is_empty() {
        let columns = columns(services.len(), 6);
        inside.push(Member::Frame(Frame::hidden("services", Arrange::Grid(columns), services)));
    }
    let region = words.region(environment.map_or("", |environment| environment.region.as_str()));
    let title = words.text("diagram-region", &[("region", &region)]);
    let azure = words.azure(architecture);
    let account = if azure { "diagram-subscription" } else { "diagram-account" };
    let region = Frame::titled("region", FrameStyle::Region, title, Arrange::Down, inside).noted(words.text(account, &[]));
    let mut below = Vec::new();
    let most = if architecture.contingency_region.is_some() && !architecture.others.is_empty() { 2 } else { 4 };
    if let Some(region) = &architecture.contingency_region {
        let copies = pick(&|node| node.place == Place::Contingency);
        let columns = columns(copies.len(), most);
        let title = words.text("diagram-contingency", &[("region", &words.region(region))]);
        below.push(Member::Frame(Frame::titled("contingency", FrameStyle::Account, title, Arrange::Grid(columns), copies)));
    }
    let local = architecture.local.as_ref().map(|local| Member::Card(local_card(words, local)));
    if !architecture.others.is_empty() || local.is_some() {
        let others = architecture.others.iter().map(|other| Member::Card(other_card(words, other)));
        let cards: Vec<Member> = others.chain(local).collect();
        let columns = columns(cards.len(), most);
        let title = words.text(if architecture.local.is_some() || azure { "diagram-others-and-local" } else { "diagram-others" }, &[]);
        below.push(Member::Frame(Frame::titled("others", FrameStyle::Account, title, Arrange::Grid(columns), cards)));
    }
    let mut members = vec![Member::Frame(Frame::hidden("above", Arrange::Across, above)), Member::Frame(region)];
    if !below.is_empty() {
        members.push(Member::Frame(Frame::hidden("below", Arrange::Across, below)));
    }
    Frame::hidden("root", Arrange::Down, members)
}

/// As many columns as fill the rows evenly.
fn columns(count: usize, most: usize) -> usize {
    let rows = count.div_ceil(most.max(1)).max(1);
    count.div_ceil(rows).max(1)
}

/// The environment's network: entry at the left, the zones as columns at the right.
fn network(words: &Words<'_>, architecture: &Architecture) -> Frame {
    let of = |place: Place| -> Vec<Member> {
        let nodes = architecture.nodes.iter().filter(|node| node.place == place);
        nodes.map(|node| Member::Card(card(words, node))).collect()
    };
    // Few zones are wide enough for two boxes side by side.
    let within = if architecture.zones <= 2 { Arrange::Across } else { Arrange::Down };
    let subnets = |id: &str, title: &str, place: fn(u32) -> Place, blocks: &[String]| -> Option<Member> {
        if !(1..=architecture.zones).any(|zone| architecture.nodes.iter().any(|node| node.place == place(zone))) {
            return None;
        }
        let subnet = |zone: u32| {
            let id = format!("{id}-{zone}");
            let block = usize::try_from(zone - 1).ok().and_then(|zone| blocks.get(zone));
            let title = block.map_or_else(|| words.text(title, &[]), |block| format!("{}, {block}", words.text(title, &[])));
            Member::Frame(Frame::titled(&id, FrameStyle::Subnet, title, within, of(place(zone))))
        };
        let members = (1..=architecture.zones).map(subnet).collect();
        Some(Member::Frame(Frame::hidden(id, Arrange::Across, members)))
    };
    let mut rows: Vec<Member> =
        subnets("public", "diagram-public-subnet", Place::PublicSubnet, &architecture.blocks.public).into_iter().collect();
    let usual = usual_size(architecture);
    let mut workloads = of(Place::Application);
    if let Some(usual) = usual {
        // What most of them have stands in the heading.
        let same = words.size(usual);
        for member in &mut workloads {
            if let Member::Card(card) = member {
                card.lines.retain(|line| *line != same);
            }
        }
    }
    if !workloads.is_empty() {
        let columns = columns(workloads.len(), 5);
        let title = match architecture.blocks.application.as_slice() {
            [] => words.text("diagram-application", &[]),
            blocks => words.text("diagram-application-blocks", &[("blocks", &blocks.join(", "))]),
        };
        let tasks = words.tasks(architecture.tasks());
        let note = match usual {
            Some(size) => words.text("diagram-usual-size", &[("tasks", &tasks), ("size", &words.size(size))]),
            None => tasks,
        };
        let group = Frame::titled("application", FrameStyle::Group, title, Arrange::Grid(columns), workloads);
        rows.push(Member::Frame(group.noted(note)));
    }
    rows.extend(subnets("data", "diagram-data-subnet", Place::DataSubnet, &architecture.blocks.data));
    let zones: Vec<String> = (1..=architecture.zones).map(|zone| words.text("diagram-zone", &[("number", &zone.to_string())])).collect();
    let lanes = Frame { lanes: zones, ..Frame::hidden("zones", Arrange::Down, rows) };
    let entry = Frame::hidden("entry", Arrange::Down, of(Place::Entry)).wide(ENTRY);
    let name = words.plan.environments.get(architecture.environment).map(|environment| environment.display_name()).unwrap_or_default();
    let title = words.text(if words.azure(architecture) { "diagram-virtual-network" } else { "diagram-network" }, &[("environment", name)]);
    Frame::titled("network", FrameStyle::Network, title, Arrange::Across, vec![Member::Frame(entry), Member::Frame(lanes)])
}

/// The size that more than half of several workloads have.
fn usual_size(architecture: &Architecture) -> Option<(Decimal, Decimal)> {
    let size = |node: &Node| match &node.thing {
        Thing::Workload { size, .. } => Some(*size),
        _ => None,
    };
    let sizes: Vec<(Decimal, Decimal)> = architecture.nodes.iter().filter_map(size).collect();
    let usual = sizes.iter().max_by_key(|size| sizes.iter().filter(|other| other == size).count())?;
    let same = sizes.iter().filter(|size| *size == usual).count();
    (same >= 3 && same * 2 > sizes.len()).then_some(*usual)
}

pub(super) fn arrows(architecture: &Architecture) -> Vec<Arrow> {
    let arrow = |link: &aforo_core::architecture::Link| Arrow { from: link.from.clone(), to: link.to.clone(), style: style(link.kind) };
    architecture.links.iter().map(arrow).collect()
}

const fn style(kind: LinkKind) -> ArrowStyle {
    match kind {
        LinkKind::Request => ArrowStyle::Request,
        LinkKind::Egress => ArrowStyle::Egress,
        LinkKind::Private => ArrowStyle::Private,
        LinkKind::Copy => ArrowStyle::Copy,
    }
}

pub(super) fn legend(words: &Words<'_>, architecture: &Architecture) -> Vec<(ArrowStyle, String)> {
    let kinds: BTreeSet<LinkKind> = architecture.links.iter().map(|link| link.kind).collect();
    let key = |kind: LinkKind| match kind {
        LinkKind::Request => "diagram-legend-request",
        LinkKind::Egress => "diagram-legend-egress",
        LinkKind::Private => "diagram-legend-private",
        LinkKind::Copy => "diagram-legend-copy",
    };
    kinds.into_iter().map(|kind| (style(kind), words.text(key(kind), &[]))).collect()
}

fn local_card(words: &Words<'_>, local: &LocalMachines) -> Card {
    let stated = &words.plan.delivery.local;
    let mut lines = Vec::new();
    if !stated.tools.is_empty() {
        lines.push(stated.tools.clone());
    }
    if local.nodes > 1 {
        lines.push(words.count("diagram-local-nodes", local.nodes, &[]));
    }
    lines.push(words.tasks(TaskRange { base: local.tasks, maximum: local.tasks }) + ", " + &words.size(local.size));
    lines.push(words.text("diagram-local-free", &[]));
    Card { id: "environment/local".to_owned(), symbol: Symbol::Person, title: stated.name.clone(), lines }
}

fn other_card(words: &Words<'_>, other: &OtherEnvironments) -> Card {
    let environments: Vec<_> = other.environments.iter().filter_map(|position| words.plan.environments.get(*position)).collect();
    let count = u32::try_from(environments.len()).unwrap_or(u32::MAX);
    let title = match environments.as_slice() {
        [one] => one.display_name().to_owned(),
        _ => words.count(&format!("diagram-environments-{}", other.kind), count, &[]),
    };
    let mut lines = vec![other.regions.join(", ")];
    if let [one] = environments.as_slice() {
        lines = vec![words.count("diagram-zones", one.zones, &[("region", &one.region)])];
        if !one.schedule.is_always_on() {
            let (hours, days) = (words.about(one.schedule.hours_per_day), words.about(one.schedule.days_per_week));
            lines.push(words.text("diagram-schedule", &[("hours", &hours), ("days", &days)]));
        }
    }
    lines.push(words.count("diagram-workloads", other.workloads, &[]) + ", " + &words.tasks(other.tasks));
    let id = environments.first().map(|environment| environment.id.as_str()).unwrap_or_default();
    Card { id: format!("environment/{id}"), symbol: Symbol::Network, title, lines }
}

/// Name and figures of other environments in a sentence.
pub(super) fn other_name(words: &Words<'_>, other: &OtherEnvironments) -> String {
    let card = other_card(words, other);
    format!("{} ({})", card.title, card.lines.join("; "))
}

/// Title and lines of a node.
pub(super) fn card(words: &Words<'_>, node: &Node) -> Card {
    let plain = |key: &str| words.text(key, &[]);
    let nodes = |class: &str, count: u32| {
        if count == 1 { class.to_owned() } else { words.count("diagram-times", count, &[("class", class)]) }
    };
    let gb = |gb: f64| words.text("diagram-gb", &[("gb", &words.about(gb))]);
    let (symbol, title, lines) = match &node.thing {
        Thing::Users { requests, peak_rate } => (
            Symbol::Users,
            plain("diagram-users"),
            vec![words.requests(*requests), words.text("diagram-peak", &[("rate", &words.about(*peak_rate))])],
        ),
        Thing::Internet { addresses } => (
            Symbol::Globe,
            plain("diagram-internet"),
            vec![plain("diagram-internet-note"), words.count("diagram-addresses", *addresses, &[])],
        ),
        Thing::DataCentre { links } => {
            let mut lines: Vec<String> = links.iter().take(NAMED_LINKS).cloned().collect();
            if let Some(more) = links.len().checked_sub(NAMED_LINKS).filter(|more| *more > 0) {
                lines.push(words.count("diagram-more", u32::try_from(more).unwrap_or(u32::MAX), &[]));
            }
            (Symbol::Building, plain("diagram-data-centre"), lines)
        }
        Thing::Names { zones } => (Symbol::Names, plain("diagram-names"), vec![words.count("diagram-dns-zones", *zones, &[])]),
        Thing::Delivery { gb } => {
            (Symbol::Delivery, plain("diagram-delivery"), vec![words.text("diagram-gb-month", &[("gb", &words.about(*gb))])])
        }
        Thing::Firewall { rules } => (Symbol::Shield, plain("diagram-firewall"), vec![words.count("diagram-rules", *rules, &[])]),
        Thing::Gateway { .. } => (Symbol::Gateway, plain("diagram-gateway"), vec![plain("diagram-gateway-note")]),
        Thing::Authorizer => (Symbol::Function, plain("diagram-authorizer"), vec![plain("diagram-authorizer-note")]),
        Thing::NetworkBalancer => (Symbol::Balancer, plain("diagram-nlb"), vec![plain("diagram-nlb-note")]),
        Thing::ApplicationBalancer => (Symbol::Balancer, plain("diagram-alb"), vec![plain("diagram-alb-note")]),
        Thing::PrivateLinks { links } => (Symbol::Tunnel, plain("diagram-vpn"), vec![words.count("diagram-vpn-links", *links, &[])]),
        Thing::Nat { gateways } => (Symbol::Exit, nodes("NAT gateway", *gateways), vec![words.count("diagram-addresses", *gateways, &[])]),
        Thing::Workload { name, sso, size, tasks } => {
            let symbol = if *sso { Symbol::Person } else { Symbol::Container };
            let title = if *sso { words.text("diagram-sso", &[("name", name)]) } else { name.clone() };
            (symbol, title, vec![words.size(*size), words.tasks(*tasks)])
        }
        Thing::Workloads { names, size, tasks } => {
            let count = u32::try_from(names.len()).unwrap_or(u32::MAX);
            let more = u32::try_from(names.len().saturating_sub(NAMED_MEMBERS)).unwrap_or(u32::MAX);
            let named = names.iter().take(NAMED_MEMBERS).map(String::as_str).collect::<Vec<_>>().join(", ");
            let members = if more == 0 { named } else { words.count("diagram-among", more, &[("names", &named)]) };
            (Symbol::Container, words.count("diagram-microservices", count, &[]), vec![words.size(*size), words.tasks(*tasks), members])
        }
        Thing::DatabaseWriter { class, gb: stored } => (Symbol::Database, plain("diagram-writer"), vec![class.clone(), gb(*stored)]),
        Thing::DatabaseReader { class, instances } => (Symbol::Database, plain("diagram-reader"), vec![nodes(class, *instances)]),
        Thing::CachePrimary { class } => (Symbol::Cache, plain("diagram-cache"), vec![class.clone()]),
        Thing::CacheReplica { class, nodes: count } => (Symbol::Cache, plain("diagram-cache-replica"), vec![nodes(class, *count)]),
        Thing::SearchNodes { class, nodes: count } => (Symbol::Search, "OpenSearch".to_owned(), vec![nodes(class, *count)]),
        Thing::Buckets { gb: stored } => (Symbol::Bucket, plain("diagram-buckets"), vec![gb(*stored)]),
        Thing::Queues { count } => (Symbol::Queue, plain("diagram-queues"), vec![words.count("diagram-queue-count", *count, &[])]),
        Thing::Registry { repositories } => {
            (Symbol::Images, plain("diagram-registry"), vec![words.count("diagram-repositories", *repositories, &[])])
        }
        Thing::Pipelines { count } => {
            (Symbol::Pipeline, plain("diagram-pipelines"), vec![words.count("diagram-pipeline-count", *count, &[])])
        }
        Thing::Observation { alarms, months } => (
            Symbol::Chart,
            plain("diagram-observation"),
            vec![words.count("diagram-alarms", *alarms, &[]), words.count("diagram-log-months", *months, &[])],
        ),
        Thing::Secrets { count } => (Symbol::Key, plain("diagram-secrets"), vec![words.count("diagram-secret-count", *count, &[])]),
        Thing::DatabaseCopies { interval_hours } => {
            (Symbol::Copy, plain("diagram-database-copies"), vec![words.count("diagram-every-hours", *interval_hours, &[])])
        }
        Thing::DatabaseReplica { class } => {
            (Symbol::Database, plain("diagram-database-replica"), vec![class.clone(), plain("diagram-continuous")])
        }
        Thing::ObjectCopies { gb: stored } => (Symbol::Copy, plain("diagram-object-copies"), vec![plain("diagram-real-time"), gb(*stored)]),
        Thing::ControlPlane { platform } => (
            Symbol::Gateway,
            words.text("diagram-control-plane", &[("platform", platform.product())]),
            vec![plain("diagram-control-plane-note")],
        ),
        Thing::Machines { platform, workload, machine, machines } => {
            let title = if platform.is_kubernetes() { "diagram-nodes" } else { "diagram-machines" };
            let range = words.machines(*machines);
            let mut lines = vec![machine.clone(), range];
            if !workload.is_empty() {
                lines.push(workload.clone());
            }
            (Symbol::Server, words.text(title, &[("platform", platform.product())]), lines)
        }
        Thing::Ingress { pods } => (Symbol::Gateway, plain("diagram-ingress"), vec![words.count("diagram-pods", *pods, &[])]),
        Thing::Azure { service } => (azure_symbol(*service), words.text(&format!("diagram-{}", service.as_str()), &[]), Vec::new()),
        Thing::RelationalDatabase { engine, class, gb: stored } => {
            let engine = words.text(&format!("diagram-engine-{engine}"), &[]);
            (Symbol::Database, words.text("diagram-rds", &[("engine", &engine)]), vec![class.clone(), gb(*stored)])
        }
        Thing::RelationalStandby { class } => (Symbol::Database, plain("diagram-rds-standby"), vec![class.clone()]),
        Thing::Servers { name, system, machine, count } => {
            let system = words.text(&format!("diagram-system-{system}"), &[]);
            (Symbol::Server, name.clone(), vec![format!("EC2, {system}"), nodes(machine, *count)])
        }
        Thing::Desktops { users } => (Symbol::Users, "WorkSpaces".to_owned(), vec![words.count("diagram-desktops", *users, &[])]),
        Thing::FrontEnd { gb: served } => {
            (Symbol::Delivery, plain("diagram-front-end"), vec![words.text("diagram-gb-month", &[("gb", &words.about(*served))])])
        }
        Thing::Volume { name, gb: size } => (Symbol::Copy, plain("diagram-volume"), vec![name.clone(), gb(*size)]),
        Thing::Notifications { cpu_percent } => {
            let lines = vec![words.text("diagram-notifications-note", &[("percent", &words.about(*cpu_percent))])];
            (Symbol::Queue, plain("diagram-notifications"), lines)
        }
        Thing::Trail => (Symbol::Chart, "CloudTrail".to_owned(), vec![plain("diagram-trail-note")]),
        Thing::OtherCloud => (Symbol::Building, plain("diagram-other-cloud"), vec![plain("diagram-other-cloud-note")]),
        Thing::Billed { resource } => (Symbol::Other, words.text(&format!("resource-{resource}"), &[]), Vec::new()),
    };
    Card { id: node.id.clone(), symbol, title, lines }
}

const fn azure_symbol(service: AzureService) -> Symbol {
    match service {
        AzureService::Balancer => Symbol::Balancer,
        AzureService::Firewall => Symbol::Shield,
        AzureService::Registry => Symbol::Images,
        AzureService::Vault => Symbol::Key,
        AzureService::Monitor => Symbol::Chart,
        AzureService::Identity => Symbol::Person,
    }
}
