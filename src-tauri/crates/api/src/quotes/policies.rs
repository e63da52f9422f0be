//! By which rules the house approves: a file of its own, kept in the library, or the shipped example.

use aforo_core::lifecycle;
use aforo_library::Library;

use super::window_views::{PoliciesView, PolicyView};
use crate::engine::{Document, Engine};
use crate::messages::Messages;
use crate::views::{ErrorView, Language};

/// Under which name the file stands among the settings of the library; empty for the shipped example.
const SETTING: &str = "approval-policies";
const FILE: &str = "approval-policies.toml";

/// The rules that hold.
#[must_use]
pub fn policies(engine: &Engine, language: Language) -> PoliciesView {
    let messages = Messages::of(language);
    let view = |policy: &lifecycle::Policy| PolicyView {
        measure: policy.measure.as_str().to_owned(),
        name: messages.text(&format!("measure-{}", policy.measure.as_str()), &[]),
        limit: policy.limit.normalize().to_string(),
        role: policy.role.clone(),
    };
    PoliciesView { example: !engine.has_own_policies(), policies: engine.policies().iter().map(view).collect() }
}

/// Puts the library's rules where the engine finds them.
///
/// # Errors
/// If the library cannot be read, or a file that was kept is no longer understood.
pub fn shelve_policies(engine: &Engine, library: &Library, language: Language) -> Result<(), ErrorView> {
    engine.set_policies(kept(library, language)?.map(|text| read(FILE, text.as_bytes(), language)).transpose()?);
    Ok(())
}

/// Keeps a file of the house's own rules, or goes back to the shipped example. What was submitted keeps the approvals that were asked
/// for then.
///
/// # Errors
/// All problems of the file, or if the library refuses.
pub fn keep_policies(
    engine: &Engine,
    library: &Library,
    file: Option<(&str, &[u8])>,
    language: Language,
) -> Result<PoliciesView, ErrorView> {
    let own = file.map(|(name, bytes)| read(name, bytes, language)).transpose()?;
    let text = file.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    library.set_setting(SETTING, &text).map_err(|error| ErrorView::library(&error, language))?;
    engine.set_policies(own);
    Ok(policies(engine, language))
}

/// The rules that hold as a file, to be changed and read again.
///
/// # Errors
/// If the library cannot be read.
pub fn policies_file(library: &Library, language: Language) -> Result<Document, ErrorView> {
    let bytes = kept(library, language)?.map_or_else(|| aforo_pricing::POLICIES.1.to_vec(), String::into_bytes);
    Ok(Document { file_name: FILE.to_owned(), bytes })
}

/// The file that the house kept; none while it goes by the shipped example.
fn kept(library: &Library, language: Language) -> Result<Option<String>, ErrorView> {
    let kept = library.setting(SETTING).map_err(|error| ErrorView::library(&error, language))?;
    Ok(kept.filter(|text| !text.is_empty()))
}

fn read(file: &str, bytes: &[u8], language: Language) -> Result<Vec<lifecycle::Policy>, ErrorView> {
    let failed = |error: aforo_pricing::PricingError| ErrorView::new("policies-invalid", language, &[("reason", &error.to_string())]);
    aforo_pricing::read_policies(file, bytes).map_err(failed)
}
