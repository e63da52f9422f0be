//! The simulated operation as tables.

use aforo_api::views::*;

use crate::output::{DIM, table};
use crate::words::words;

/// Tasks under their controllers, and what the plan survives.
pub(crate) fn tables(operation: &OperationView, language: Language) -> String {
    let w = words(language);
    let heading = if operation.traffic == "trace" {
        w(
            "Operación simulada sobre el tráfico registrado",
            "Simulated operation over the recorded traffic",
            "Operação simulada sobre o tráfego registrado",
        )
    } else {
        w("Operación simulada de una semana típica", "Simulated operation of a typical week", "Operação simulada de uma semana típica")
    };
    let mut text = format!("\n{heading} ({} h)\n", operation.hours);
    let mut rows = table(
        &[
            w("ambiente", "environment", "ambiente"),
            w("carga", "workload", "carga"),
            w("tareas", "tasks", "tarefas"),
            w("h-tarea/mes", "task-h/month", "h-tarefa/mês"),
            w("estimado", "estimated", "estimado"),
            "CPU %",
            w("p95 ms", "p95 ms", "p95 ms"),
            w("min saturados", "saturated min", "min saturados"),
            w("en riesgo %", "at risk %", "em risco %"),
            w("vaivenes/día", "flaps/day", "oscilações/dia"),
            w("reacción s", "reaction s", "reação s"),
            w("riesgo", "risk", "risco"),
        ],
        &[3, 4, 5, 6, 7, 8, 9, 10],
    );
    for workload in &operation.workloads {
        rows.add_row([
            workload.environment.clone(),
            workload.name.clone(),
            if workload.least == workload.most { workload.least.to_string() } else { format!("{}–{}", workload.least, workload.most) },
            workload.task_hours.clone(),
            workload.estimated_task_hours.clone(),
            workload.utilization.clone(),
            workload.latency_ms.as_ref().map_or_else(|| "-".to_owned(), |latency| latency.p95.clone()),
            workload.saturated_minutes.clone(),
            workload.at_risk_percent.clone(),
            workload.flaps_per_day.clone(),
            workload.reaction_seconds.clone().unwrap_or_else(|| "> 4 h".to_owned()),
            risk(&workload.risk, language).to_owned(),
        ]);
    }
    text.push_str(&format!("{rows}\n"));
    for workload in &operation.workloads {
        if let Some(spread) = &workload.spread {
            text.push_str(&format!(
                "{DIM}{}: {} {}–{} {}, {} {}–{}{DIM:#}\n",
                workload.id,
                w(
                    "lo que AWS no publica cambia las horas-tarea simuladas entre",
                    "what AWS does not publish moves the simulated task-hours between",
                    "o que a AWS não publica muda as horas-tarefa simuladas entre"
                ),
                spread.least_task_hours,
                spread.most_task_hours,
                w("h al mes", "h a month", "h por mês"),
                w("las solicitudes en riesgo entre", "the requests at risk between", "as requisições em risco entre"),
                spread.least_at_risk,
                spread.most_at_risk,
            ));
        }
    }
    text.push_str(&format!("\n{}\n", w("Resistencia", "Resilience", "Resistência")));
    for check in operation.checks.iter().filter(|check| !check.pass) {
        text.push_str(&format!("!  {} · {}: {}\n", check.name, check.title, check.why));
        if !check.cure.is_empty() {
            text.push_str(&format!("     → {}\n", check.cure));
        }
    }
    // What passes is told once for each kind, or with its reason where it stands alone; the JSON has all of it.
    let mut kinds: Vec<(&str, Vec<&CheckView>)> = Vec::new();
    for check in operation.checks.iter().filter(|check| check.pass) {
        match kinds.iter_mut().find(|(title, _)| *title == check.title) {
            Some((_, checks)) => checks.push(check),
            None => kinds.push((&check.title, vec![check])),
        }
    }
    for (title, checks) in kinds {
        match checks.as_slice() {
            [check] => text.push_str(&format!("ok {} · {title}: {}\n", check.name, check.why)),
            _ => text.push_str(&format!("ok {title}: {} {}\n", checks.len(), w("pasan", "pass", "passam"))),
        }
    }
    text
}

/// Every size for a workload, the cheapest first.
pub(crate) fn sizes(options: &[SizeOptionView], language: Language) -> String {
    let w = words(language);
    let header = [
        w("tamaño", "size", "tamanho"),
        "base",
        w("esperada", "expected", "esperada"),
        w("máximo", "maximum", "máximo"),
        w("USD/mes", "USD/month", "USD/mês"),
        w("por qué", "why", "por quê"),
    ];
    let mut rows = table(&header, &[1, 2, 3, 4]);
    for option in options {
        let of = |pick: fn(&TasksView) -> String| option.tasks.as_ref().map_or_else(|| "-".to_owned(), pick);
        rows.add_row([
            format!("{} vCPU · {} GB", option.size.vcpu, option.size.memory_gib),
            of(|tasks| tasks.base.to_string()),
            of(|tasks| tasks.expected.clone()),
            of(|tasks| tasks.maximum.to_string()),
            option.usd_per_month.clone().unwrap_or_else(|| "-".to_owned()),
            option.reason.clone(),
        ]);
    }
    format!("{rows}\n")
}

fn risk(risk: &str, language: Language) -> &'static str {
    match risk {
        "ok" => "ok",
        "watch" => words(language)("atención", "watch", "atenção"),
        _ => words(language)("riesgo", "risk", "risco"),
    }
}
