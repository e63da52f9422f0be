//! What stands beside a quote: the comparison of two (D-14 of the quoting reference), and the alternatives of a proposal.

use std::collections::{BTreeMap, BTreeSet};

use aforo_api::Occasion;
use aforo_api::proposal::compare_plans;
use aforo_api::views::{Audience, DocumentFormat};
use serde_json::json;

use crate::acceptance_d::sample_with;
use crate::pdf::Pdf;
use crate::support::{engine, options, sample};

/// The difference is found anew from the two JSON quotes, by the ids of their lines.
#[test]
fn d_14_the_difference_is_that_of_the_lines() {
    let engine = engine();
    let after = sample_with(&engine, |plan| {
        plan["developers"] = json!(16);
        plan["widgets"]["builder"] = json!(0);
        plan["shared_repositories"] = json!([{"id": "kit"}]);
        plan["commercial"]["one_time"] = json!([{"name": "Taller", "usd": "900"}]);
    });
    let computed = |plan: &[u8]| engine.compute(plan, options(Audience::Client)).expect("computes");
    let (old, new) = (computed(&sample(&engine)), computed(&after));
    let lines = |computed| -> BTreeMap<String, String> {
        engine.quote(computed, options(Audience::Client), false).lines.into_iter().map(|line| (line.id, line.quantity)).collect()
    };
    let (before, now) = (lines(&old), lines(&new));
    let changed = before.keys().chain(now.keys()).collect::<BTreeSet<_>>().into_iter().filter(|id| before.get(*id) != now.get(*id));
    let expected: BTreeSet<String> = changed.cloned().collect();
    assert!(expected.len() >= 3, "{expected:?}");
    let diff = engine.diff(&old, &new, options(Audience::Client));
    let value = serde_json::to_value(&diff).expect("JSON");
    let told = |key: &str| -> BTreeSet<String> {
        value[key].as_array().expect("a list").iter().map(|line| line["id"].as_str().expect("id").to_owned()).collect()
    };
    let mrus = |computed| -> BTreeMap<String, String> {
        engine.quote(computed, options(Audience::Client), false).lines.into_iter().map(|line| (line.id, line.mrus)).collect()
    };
    let (mrus_before, mrus_now) = (mrus(&old), mrus(&new));
    let changed = mrus_before.keys().chain(mrus_now.keys()).collect::<BTreeSet<_>>().into_iter();
    let charged: BTreeSet<String> = changed.filter(|id| mrus_before.get(*id) != mrus_now.get(*id)).cloned().collect();
    assert_eq!(told("lines"), charged);
    // The document counts the same: each line once, as added, removed or modified.
    let text = Pdf::new(compare_plans(&engine, &old, &new, options(Audience::Client)).expect("a document").bytes).flat();
    let kind = |id: &String| match (before.get(id), now.get(id)) {
        (None, _) => "agregada",
        (_, None) => "retirada",
        _ => "modificada",
    };
    for word in ["agregada", "retirada", "modificada"] {
        let count = expected.iter().filter(|id| kind(id) == word).count();
        assert_eq!(text.split(' ').filter(|found| *found == word).count(), count, "{word}: {text}");
    }
    // By hand: two accesses more of 1 MRU and a repository less of 3 are one MRU of USD 50 less: 12,590.00 net, 14,982.10 with 19 %,
    // twelve times 12,590.00 in the contract; and the workshop that is new.
    for expected in [
        "Total mensual 15.041,60 14.982,10 -59,50",
        "Total por única vez, neto 0,00 900,00 +900,00",
        "Neto del contrato 151.680,00 151.080,00 -600,00",
    ] {
        assert!(text.contains(expected), "`{expected}` in {text}");
    }
    // With 10 % off, what stays as it was is told to change in its amount, not to be another quantity.
    let cheaper = computed(&sample_with(&engine, |plan| plan["commercial"]["discount_percent"] = json!("10")));
    let text = Pdf::new(compare_plans(&engine, &old, &cheaper, options(Audience::Client)).expect("a document").bytes).flat();
    assert!(text.contains("cambia el monto") && !text.split(' ').any(|word| word == "modificada"), "{text}");
}

#[test]
fn alternatives_tell_what_they_lack_and_what_they_cost() {
    // What an alternative costs more or less is told by a sign.
    let engine = engine();
    let computed = engine.compute(&sample(&engine), options(Audience::Client)).expect("computes");
    let larger = sample_with(&engine, |plan| {
        plan["developers"] = json!(20);
        plan["title"] = json!("Ampliada");
    });
    let larger = engine.compute(&larger, options(Audience::Client)).expect("computes");
    let smaller = sample_with(&engine, |plan| {
        plan["environments"].as_array_mut().expect("environments").retain(|environment| environment["name"] != "Desarrollo");
        plan["microservices"][0]["name"] = json!("Saldos");
        plan["title"] = json!("Básica");
    });
    let smaller = engine.compute(&smaller, options(Audience::Client)).expect("computes");
    // Two accesses less of 14, and containers of twice the size.
    let other = sample_with(&engine, |plan| {
        plan["developers"] = json!(12);
        plan["microservices"][0]["size"] = json!("2x4");
        plan["title"] = json!("Ajustada");
    });
    let other = engine.compute(&other, options(Audience::Client)).expect("computes");
    let occasion = Occasion { alternatives: vec![larger, smaller, other], ..Occasion::default() };
    let pdf = Pdf::new(engine.document_of(&computed, DocumentFormat::Pdf, options(Audience::Client), &occasion).expect("a document").bytes);
    // Six more developers at 1 MRU of USD 50.
    assert!(pdf.flat().contains("+300,00"), "{}", pdf.flat());
    // An environment that an alternative lacks is named once, not line by line.
    assert!(pdf.flat().contains("No incluye: el ambiente Desarrollo completo."), "{}", pdf.flat());
    // What an alternative has less of is told with both quantities, and another size with both sizes; more of it likewise.
    for expected in [
        "Acceso de desarrollador: 14 → 12",
        "Acceso de desarrollador: 14 → 20",
        "Contenedor 1 vCPU, 2 GB, Cuentas y saldos → Contenedor 2 vCPU, 4 GB, Cuentas y saldos (Producción)",
    ] {
        assert!(pdf.flat().contains(expected), "`{expected}` in {}", pdf.flat());
    }
    // Whoever signs chooses: each alternative stands with its amount, and none is said to be accepted beforehand.
    assert!(pdf.flat().contains("Se acepta la alternativa marcada") && !pdf.flat().contains("Se aceptan 252,8 MRU"), "{}", pdf.flat());
}
