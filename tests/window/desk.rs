//! Quotes, rate cards, the library and settings in the real window: issuing, approving a change order, publishing a card.

use crate::driver::{self, Window};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// A day beyond any on which these tests run and within what a register may say.
async fn until_late(window: &Window, id: &str) -> Outcome {
    window.type_day(id, "31", "12", "2099").await
}

/// Pictures of what stands there, in both themes, of which axe has nothing to say.
pub(crate) async fn audited(window: &Window, name: &str) -> Outcome {
    for theme in ["light", "dark"] {
        window.theme(theme).await?;
        window.screenshot(&format!("{name}-{theme}-es")).await?;
        assert_eq!(window.axe().await?, Vec::<String>::new(), "{name}, {theme}");
    }
    window.theme("light").await
}

/// The same of what lies over the page, whose own switch cannot be pressed meanwhile: a panel, a dialog, a meeting.
pub(crate) async fn audited_over(window: &Window, name: &str) -> Outcome {
    for theme in ["dark", "light"] {
        window.script("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await?;
        window.settle().await?;
        window.screenshot(&format!("{name}-{theme}-es")).await?;
        assert_eq!(window.axe().await?, Vec::<String>::new(), "{name}, {theme}");
    }
    Ok(())
}

async fn grant(window: &Window, of: &str, name: &str, email: &str, role: &str) -> Outcome {
    window.choose("grant-of", of).await?;
    window.type_into("grant-name", name).await?;
    window.type_into("grant-email", email).await?;
    if of == "house" {
        window.choose("grant-role", role).await?;
    } else {
        window.type_into("grant-role", role).await?;
        window.type_into("grant-mrus", "5000").await?;
    }
    window.type_day("grant-from", "01", "01", "2020").await?;
    until_late(window, "grant-until").await?;
    window.type_into("grant-evidence", "acta 7").await?;
    window.click("grant-do").await?;
    window.settle().await?;
    assert!(window.text(&format!("grants-{of}")).await?.contains(email));
    Ok(())
}

/// From a draft to what the client accepted.
async fn through(window: &Window, label: &str) -> Outcome {
    let status = format!("status-{label}");
    window.click("action-submit").await?;
    window.reads(&status, "En revisión").await?;
    // Whoever approves signs himself: the author cannot press his chief's approval.
    window.click("action-approve").await?;
    assert!(!window.is_enabled("step-do").await?, "ana does not approve for jefa");
    window.type_into("quotes-actor", "jefa@casa").await?;
    window.click("step-do").await?;
    window.reads(&status, "Aprobada").await?;
    window.type_into("quotes-actor", "ana@casa").await?;
    window.click("action-issue").await?;
    window.click("step-do").await?;
    window.reads(&status, "Emitida").await?;
    window.click("action-client-approve").await?;
    window.type_into("step-evidence", "correo de hoy").await?;
    window.click("step-do").await?;
    window.text("client-approvals").await?;
    window.click("action-accept").await?;
    window.type_into("accept-signer", "Eva Soto").await?;
    window.type_into("accept-capacity", "Gerenta de tecnología").await?;
    window.type_into("accept-channel", "correo").await?;
    window.click("step-do").await?;
    window.reads(&status, "Aceptada").await
}

/// An account executive quotes, the house approves, the client accepts; then six developers more go through a change order.
#[tokio::test(flavor = "multi_thread")]
async fn a_quote_is_issued_accepted_and_amended() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let year = this_year();
    let label = |rest: &str| format!("COT-{year}-0001-{rest}");
    window.click("nav-quotes").await?;
    window.text("no-quotes").await?;
    window.type_into("quotes-actor", "ana@casa").await?;
    window.click("tab-register").await?;
    grant(&window, "house", "Jefa de Ventas", "jefa@casa", "sales-manager").await?;
    grant(&window, "client", "Carla Ruiz", "cio@banco", "CIO").await?;
    window.settle().await?;
    audited(&window, "quotes-register").await?;
    window.click("tab-quotes").await?;
    window.settle().await?;
    assert!(window.text("needs").await?.contains("Tarifarios de ejemplo en uso"), "the policies say what they would ask for");
    assert!(window.text("list-open").await?.contains("todas se cotizan o se excluyen"));
    window.click("draft").await?;
    window.reads(&format!("status-{}", label("R1")), "Borrador").await?;
    assert!(window.inner("why-approve").await?.contains("está en borrador"));
    window.settle().await?;
    audited(&window, "quotes-draft").await?;
    through(&window, &label("R1")).await?;
    window.click("save-files").await?;
    let pdf = window.exported("pdf").await?;
    assert!(std::fs::read(&pdf)?.starts_with(b"%PDF-1.7"), "{}", pdf.display());
    window.click("verify").await?;
    window.settle().await?;
    assert!(window.text("verification").await?.contains("Integridad verificada"));
    window.settle().await?;
    audited(&window, "quotes-accepted").await?;

    window.click("nav-inputs").await?;
    let before = window.text("mru-total").await?;
    window.type_into("field-developers", "20").await?;
    window.changed("mru-total", &before).await?;
    window.click("nav-quotes").await?;
    until_late(&window, "draft-effective").await?;
    window.type_into("draft-reason", "Seis desarrolladores más").await?;
    window.click("draft").await?;
    window.reads(&format!("status-{}", label("OC1-R2")), "Borrador").await?;
    let order = window.text("change-order").await?;
    // One MRU each (published), at 50 dollars: 6 and 300. 12,640.00 before.
    assert!(order.contains("+6") && order.contains("+300,00") && order.contains("12.940,00"), "{order}");
    window.settle().await?;
    audited(&window, "quotes-change-order").await?;
    through(&window, &label("OC1-R2")).await?;
    window.reads(&format!("status-{}", label("R1")), "Reemplazada").await?;
    window.click("tab-compare").await?;
    window.click("compare-revisions").await?;
    window.settle().await?;
    assert!(window.text("change-total").await?.contains("+6 MRU"));
    window.settle().await?;
    audited(&window, "quotes-compare").await?;

    // The client's screen: what was issued, and nothing of the house.
    window.choose("audience", "client").await?;
    window.gone("tab-register").await?;
    window.click("tab-quotes").await?;
    window.text(&format!("status-{}", label("OC1-R2"))).await?;
    window.settle().await?;
    let page = window.page_text().await?;
    for word in ["jefa@casa", "ana@casa", "Margen", "sales-manager", "estimate.json", "Descuento (%)"] {
        assert!(!page.contains(word), "the client's screen shows {word}");
    }
    audited(&window, "quotes-client").await?;
    window.close().await
}

/// At 20 dollars an MRU most components lie under their cost; a version of the house is published, compared and exported.
#[tokio::test(flavor = "multi_thread")]
async fn a_rate_card_is_weighed_and_published() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-rates").await?;
    window.settle().await?;
    assert!(window.text("example-card").await?.contains("es un ejemplo"));
    let before = window.text("under-cost").await?;
    window.fill("rate-usd-per-mru", "20").await?;
    assert!(window.changed("under-cost", &before).await?.contains("bajo su costo"));
    window.click("try-plans").await?;
    window.text("plan-effects").await?;
    window.settle().await?;
    audited(&window, "rates-what-if").await?;
    window.click("what-if-reset").await?;
    window.reads("under-cost", &before).await?;
    // Of one component: a hundred hours of work more for a VPN link.
    window.click("one-component").await?;
    window.choose("component-choice", "vpn-link").await?;
    let told = window.text("component-result").await?;
    window.fill("rate-vpn-link/labour-hours", "100").await?;
    assert!(window.changed("component-result", &told).await?.contains("(+"));
    window.click("what-if-reset").await?;
    window.reads("component-result", &told).await?;
    window.type_into("card-id", "casa").await?;
    window.type_into("card-version", "2027.1").await?;
    window.click("card-draft").await?;
    window.text("card-drafted").await?;
    window.click("card-publish").await?;
    window.gone("card-drafted").await?;
    assert!(window.text("cards").await?.contains("casa@2027.1"));
    window.click("compare-cards").await?;
    window.settle().await?;
    assert!(window.text("card-diff-count").await?.contains("Condiciones que cambian: 0"));
    window.click("card-export-xlsx").await?;
    window.settle().await?;
    assert!(std::fs::read(window.exported("xlsx").await?)?.starts_with(b"PK"));
    window.settle().await?;
    audited(&window, "rates").await?;
    window.close().await
}

/// What is sought is written into the plan, and a copy of the library takes it back.
#[tokio::test(flavor = "multi_thread")]
async fn a_goal_is_applied_and_a_copy_is_put_back() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let net = window.text("money-net").await?;
    window.click("nav-library").await?;
    window.click("tab-backups").await?;
    window.click("backup-now").await?;
    window.text("backups").await?;
    window.settle().await?;
    audited(&window, "library-backups").await?;
    window.click("nav-quote").await?;
    window.type_into("goal-margin", "30").await?;
    window.click("goal-seek").await?;
    window.settle().await?;
    assert!(window.text("goal-found").await?.contains("Descuento"));
    window.settle().await?;
    audited(&window, "goal").await?;
    window.click("goal-apply").await?;
    window.changed("money-net", &net).await?;
    window.click("nav-library").await?;
    for tab in ["clients", "log"] {
        window.click(&format!("tab-{tab}")).await?;
        window.settle().await?;
        audited(&window, &format!("library-{tab}")).await?;
    }
    window.click("tab-backups").await?;
    window.click_first("restore-copy-").await?;
    window.click("restore-do").await?;
    window.reads("money-net", &net).await?;
    window.close().await
}

/// A file of the house's own rules is read, decides what a plan would need, and is given up again.
#[tokio::test(flavor = "multi_thread")]
async fn the_house_reads_its_own_policies() -> Outcome {
    let folder = tempfile::tempdir()?;
    let own = "checked = '2026-11-20'\nsource = 'Acta 12'\n[[policy]]\nmeasure = 'validity'\nlimit = '7'\nrole = 'finance'\n";
    std::fs::write(folder.path().join(driver::CHOSEN_FILE), own)?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-quotes").await?;
    window.click("tab-register").await?;
    assert_eq!(window.text("policies-example").await?, "ejemplo");
    assert!(window.text("policies").await?.contains("Jefatura de ventas"), "{}", window.text("policies").await?);
    window.click("policies-import").await?;
    window.gone("policies-example").await?;
    window.settle().await?;
    audited(&window, "quotes-policies").await?;
    window.click("policies-export").await?;
    assert_eq!(std::fs::read_to_string(window.exported("toml").await?)?, own);
    window.click("tab-quotes").await?;
    window.settle().await?;
    let needs = window.text("needs").await?;
    assert!(needs.contains("30") && !needs.contains("ejemplo"), "30 days of validity against 7, and nothing else: {needs}");
    window.click("tab-register").await?;
    window.click("policies-reset").await?;
    assert_eq!(window.text("policies-example").await?, "ejemplo");
    window.close().await
}

/// Words without accents find the plan; the whole client goes into a file that another library takes in.
#[tokio::test(flavor = "multi_thread")]
async fn a_client_goes_to_another_library_as_one_file() -> Outcome {
    let (here, there) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let window = Window::open(here.path()).await?;
    window.click("nav-library").await?;
    window.settle().await?;
    window.type_into("library-search", "linea austral").await?;
    window.reads("library-found", "1 plan").await?;
    window.type_into("library-search", "cooperativa").await?;
    window.reads("library-found", "0 planes").await?;
    window.type_into("library-search", "banco").await?;
    window.reads("library-found", "1 plan").await?;
    window.click("export-client-0").await?;
    assert!(window.text("client-file").await?.contains("Banco Austral de Ejemplo quedó en un archivo"));
    audited(&window, "library-client").await?;
    let file = window.exported("zip").await?;
    std::fs::copy(file, there.path().join(driver::CHOSEN_FILE))?;
    window.close().await?;

    let window = Window::open(there.path()).await?;
    window.click("nav-library").await?;
    window.click("import-client").await?;
    assert!(window.text("client-file").await?.contains("está ahora en esta biblioteca"));
    window.reads("library-found", "2 planes").await?;
    window.close().await
}

/// A VPN link beside the total, taken back again; and when the work is done.
#[tokio::test(flavor = "multi_thread")]
async fn an_offer_has_optional_lines_and_a_schedule() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    let total = window.text("mru-total").await?;
    window.click("nav-quotes").await?;
    window.settle().await?;
    window.click("tab-options").await?;
    window.choose("optional-choice", "vpn-link").await?;
    window.click("optional-add").await?;
    assert!(window.text("optional-lines").await?.contains("Enlace VPN"));
    assert_eq!(window.text("mru-total").await?, total, "it stands outside the total");
    audited(&window, "quotes-optional").await?;
    window.click("withdraw-0").await?;
    window.gone("optional-lines").await?;
    window.click("tab-schedule").await?;
    window.settle().await?;
    assert!(window.text("billing-starts").await?.contains("Producción se cobra desde"));
    assert!(window.text("schedule").await?.contains("crítico"));
    audited(&window, "quotes-schedule").await?;
    window.close().await
}

/// What the contract says about the value of an MRU, and what prices do to it: with the book of the base day nothing moves, whatever labour
/// does, for the basket of cloud has not passed the threshold.
#[tokio::test(flavor = "multi_thread")]
async fn the_price_adjustment_is_worked_out_with_another_book() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-quotes").await?;
    window.settle().await?;
    window.click("tab-adjustment").await?;
    window.settle().await?;
    assert!(window.text("adjustment-clause").await?.contains("supere ±5 %"));
    // The reference's vector on the sample's 50.00: 0.7 × 1.06 + 0.2 × 1.03 + 0.1 is 1.048.
    assert!(window.text("adjustment-cases").await?.contains("52,40"));
    window.gone("adjustment-today").await?;
    window.choose("adjustment-book", "aws-2026-11").await?;
    window.fill("adjustment-labour", "1,5").await?;
    window.click("adjustment-do").await?;
    window.reads("adjustment-today", "Hoy").await?;
    let today = window.text("adjustment-cases").await?;
    assert!(today.contains("1,5") && today.contains("50,00") && today.contains("no superó el umbral"), "{today}");
    audited(&window, "quotes-adjustment").await?;
    window.click("adjustment-change").await?;
    window.settle().await?;
    assert!(window.has("field-commercial.adjustment.enabled").await?);
    window.close().await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_house_is_kept_and_acts_in_quotes() -> Outcome {
    let folder = tempfile::tempdir()?;
    let window = Window::open(folder.path()).await?;
    window.click("nav-settings").await?;
    window.type_into("house-name", "Casa de Ejemplo S.A.").await?;
    window.type_into("preparer-email", "ana@casa").await?;
    window.fill("default-validity", "15").await?;
    window.click("settings-save").await?;
    window.reads("settings-saved", "Guardado.").await?;
    audited(&window, "settings").await?;
    window.close().await?;

    let window = Window::open(folder.path()).await?;
    window.click("nav-settings").await?;
    window.settle().await?;
    assert_eq!(window.value("house-name").await?, "Casa de Ejemplo S.A.");
    window.click("nav-quotes").await?;
    window.text("prepare").await?;
    assert_eq!(window.value("quotes-actor").await?, "ana@casa");
    window.close().await
}

/// The year of today, as the window numbers quotes.
fn this_year() -> String {
    let output = std::process::Command::new("date").arg("+%Y").output().expect("the system's date");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
