//! `aforo migration`, `aforo compare-platforms` and `aforo deployments` as tables.

use aforo_api::views::Language;
use aforo_api::views::platforms::*;

use crate::output::{DIM, STRONG, dash, table, warnings};
use crate::words::words;

fn fleet_lines(fleets: &[FleetView], language: Language) -> String {
    let w = words(language);
    let mut text = String::new();
    for fleet in fleets {
        text.push_str(&format!("{STRONG}{}, {}{STRONG:#}: ", fleet.environment_name, fleet.platform_name));
        let unit = if fleet.failure_unit == "machine" { w("máquina", "machine", "máquina") } else { w("tarea", "task", "tarefa") };
        text.push_str(&format!(
            "{} {} s, {} {} s; {} {unit}: {}/{} {}, {} s\n",
            w("una tarea sirve en", "a task serves in", "uma tarefa serve em"),
            fleet.task_seconds,
            w("con máquina nueva, más", "with a new machine, more", "com máquina nova, mais"),
            fleet.machine_seconds,
            w("si falla una", "if one fails, a", "se falha uma"),
            fleet.failure_tasks,
            fleet.failure_of,
            w("tareas", "tasks", "tarefas"),
            fleet.failure_seconds,
        ));
        if fleet.machines.is_empty() {
            continue;
        }
        let mut rows = table(
            &[
                w("máquina", "machine", "máquina"),
                w("para", "for", "para"),
                w("milésimas vCPU", "vCPU thousandths", "milésimos de vCPU"),
                "MiB",
                w("tareas", "tasks", "tarefas"),
                "base (≥)",
                w("esperadas", "expected", "esperadas"),
                w("máximo (≥)", "maximum (≥)", "máximo (≥)"),
                "CPU %",
                w("memoria %", "memory %", "memória %"),
            ],
            &[2, 3, 4, 5, 6, 7, 8, 9],
        );
        for group in &fleet.machines {
            rows.add_row([
                group.machine.clone(),
                dash(&group.name).to_owned(),
                group.milli_vcpu.to_string(),
                group.memory_mib.to_string(),
                group.tasks.to_string(),
                format!("{} ({})", group.base, group.base_lower_bound),
                group.expected.clone(),
                format!("{} ({})", group.maximum, group.maximum_lower_bound),
                group.cpu_percent.to_string(),
                group.memory_percent.to_string(),
            ]);
        }
        text.push_str(&format!("{rows}\n"));
    }
    text
}

/// Fleets below the capacity plan; nothing where all tasks stand on ECS Fargate.
pub(crate) fn fleets(fleets: &[FleetView], language: Language) -> String {
    let told = fleets.iter().any(|fleet| fleet.platform != "ecs-fargate");
    if told { format!("\n{}", fleet_lines(fleets, language)) } else { String::new() }
}

/// Layers and free resources below the estimate.
pub(crate) fn layers(layers: &[LayerView], free: &[FreeResourceView], language: Language) -> String {
    let w = words(language);
    let mut rows = table(&[w("capa", "layer", "camada"), "USD"], &[1]);
    for layer in layers {
        rows.add_row([&layer.name, &layer.total]);
    }
    let mut text = format!("\n{rows}\n");
    if !free.is_empty() {
        let mut rows = table(
            &[w("sin costo", "at no charge", "sem custo"), w("ambiente", "environment", "ambiente"), "USD", w("por qué", "why", "por quê")],
            &[2],
        );
        for resource in free {
            rows.add_row([&resource.resource, &resource.environment, &resource.amount, &resource.reason]);
        }
        text.push_str(&format!("\n{rows}\n"));
    }
    text
}

fn differences(titles: [&str; 4], differences: &[DifferenceView]) -> String {
    let mut rows = table(&titles, &[1, 2, 3]);
    for change in differences {
        rows.add_row([&change.name, &change.before, &change.after, &change.difference]);
    }
    format!("{rows}\n")
}

pub(crate) fn comparison(view: &PlatformComparisonView, language: Language) -> String {
    let w = words(language);
    let titles =
        [w("cifra", "figure", "valor"), w("hoy", "today", "hoje"), view.to_name.as_str(), w("diferencia", "difference", "diferença")];
    let mut text = format!("{STRONG}{} {}{STRONG:#} {}\n", w("El plan en", "The plan on", "O plano em"), view.to_name, view.region);
    text.push_str(&differences(titles, &view.figures));
    if !view.region.is_empty() {
        text.push_str(&format!(
            "{DIM}{} USD {}{DIM:#}\n",
            w("Quedan en AWS, en ambos lados:", "Staying in AWS, on both sides:", "Ficam na AWS, dos dois lados:"),
            view.carried
        ));
    }
    let titles =
        [w("recurso", "resource", "recurso"), w("hoy", "today", "hoje"), view.to_name.as_str(), w("diferencia", "difference", "diferença")];
    text.push_str(&format!("\n{}", differences(titles, &view.resources)));
    text.push_str(&format!("\n{}\n{}", w("Hoy", "Today", "Hoje"), fleet_lines(&view.before, language)));
    text.push_str(&format!("\n{}\n{}", view.to_name, fleet_lines(&view.after, language)));
    warnings(&mut text, &view.warnings);
    text
}

pub(crate) fn deployments(views: &[DeploymentView], language: Language) -> String {
    let w = words(language);
    let mut rows = table(
        &[
            w("ambiente", "environment", "ambiente"),
            w("plataforma", "platform", "plataforma"),
            w("despliegue", "deployment", "implantação"),
            "",
            w("tareas de más", "extra tasks", "tarefas a mais"),
            w("máquinas de más", "extra machines", "máquinas a mais"),
            w("minutos", "minutes", "minutos"),
            w("horas-tarea al mes", "task-hours a month", "horas-tarefa por mês"),
            w("USD al mes", "USD a month", "USD por mês"),
        ],
        &[4, 5, 6, 7, 8],
    );
    for view in views {
        rows.add_row([
            view.environment.clone(),
            view.platform.clone(),
            view.strategy.clone(),
            if view.chosen { w("el del plan", "the plan's", "a do plano") } else { "" }.to_owned(),
            view.extra_tasks.to_string(),
            view.extra_machines.to_string(),
            view.minutes.clone(),
            view.task_hours.clone(),
            dash(&view.usd).to_owned(),
        ]);
    }
    format!("{rows}\n")
}

pub(crate) fn migration(view: &MigrationView, language: Language) -> String {
    let w = words(language);
    let month =
        |month: Option<u32>| month.map_or_else(|| w("no en el plazo", "not within", "não no prazo").to_owned(), |month| month.to_string());
    let mut text = format!("{STRONG}{} {} ({}){STRONG:#}\n", w("Migración a", "Move to", "Migração para"), view.target, view.region);
    let mut rows = table(
        &[
            w("camino", "way", "caminho"),
            w("fases", "phases", "fases"),
            w("último mes", "last month", "último mês"),
            w("meses", "months", "meses"),
            w("en paralelo", "double", "em paralelo"),
            w("trabajo", "work", "trabalho"),
            w("total", "total", "total"),
            w("contingencia", "contingency", "contingência"),
            w("se paga en el mes", "pays from month", "se paga no mês"),
            w("con contingencia", "with contingency", "com contingência"),
        ],
        &[1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    for scenario in &view.scenarios {
        let stays = scenario.id == "stay";
        rows.add_row([
            scenario.name.clone(),
            scenario.phases.to_string(),
            scenario.last_month.clone(),
            scenario.running.clone(),
            scenario.double.clone(),
            scenario.effort.clone(),
            scenario.total.clone(),
            scenario.contingency.clone(),
            if stays { "–".to_owned() } else { month(scenario.break_even) },
            if stays { "–".to_owned() } else { month(scenario.break_even_with_contingency) },
        ]);
    }
    text.push_str(&format!("{rows}\n\n"));
    let mut rows = table(
        &[
            w("fase", "phase", "fase"),
            w("ambiente", "environment", "ambiente"),
            w("meses", "months", "meses"),
            w("horas", "hours", "horas"),
            w("trabajo", "work", "trabalho"),
            w("antes", "before", "antes"),
            w("en paralelo", "double", "em paralelo"),
            w("después", "after", "depois"),
        ],
        &[3, 4, 5, 6, 7],
    );
    for phase in &view.phases {
        let months = if phase.last_double_month >= phase.first_month {
            format!("{}–{}", phase.first_month, phase.last_double_month)
        } else {
            phase.first_month.to_string()
        };
        rows.add_row([
            &phase.name,
            dash(&phase.environment),
            &months,
            &phase.hours,
            &phase.effort,
            &phase.before,
            &phase.during,
            &phase.after,
        ]);
    }
    text.push_str(&format!("{rows}\n\n"));
    let mut rows = table(
        &[
            w("riesgo", "risk", "risco"),
            w("prob. %", "prob. %", "prob. %"),
            w("costo", "cost", "custo"),
            w("esperado", "expected", "esperado"),
        ],
        &[1, 2, 3],
    );
    for risk in &view.contingencies {
        rows.add_row([&risk.name, &risk.probability_percent, &risk.cost, &risk.expected]);
    }
    text.push_str(&format!("{rows}\n\n"));
    let names: Vec<&str> = view.scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    let mut titles = vec![w("mes", "month", "mês")];
    titles.extend(&names);
    let sums: Vec<String> = names.iter().map(|name| format!("Σ {name}")).collect();
    titles.extend(sums.iter().map(String::as_str));
    titles.push("");
    let mut rows = table(&titles, &[0, 1, 2, 3, 4, 5, 6]);
    for month in &view.months {
        let mut row = vec![month.month.to_string()];
        row.extend(month.running.iter().cloned());
        row.extend(month.cumulated.iter().cloned());
        row.push(if month.double { w("en paralelo", "double", "em paralelo").to_owned() } else { String::new() });
        rows.add_row(row);
    }
    text.push_str(&format!("{rows}\n"));
    warnings(&mut text, &view.warnings);
    text
}
