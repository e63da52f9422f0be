//! The house: who quotes, with what defaults, and how often the library is copied. Kept in the library's settings, so that it
//! travels with it.

use aforo_library::{Library, LibraryError};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::application::{Application, Context};
use crate::views::{ErrorView, Language};

/// Under which name the house stands among the settings.
pub(crate) const HOUSE: &str = "house";
/// The largest logo in bytes, as a data URL: it is written into every proposal.
const LOGO_LIMIT: usize = 400_000;

/// The house.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct HouseView {
    /// Legal name.
    pub name: String,
    /// Tax identifier, as the country writes it.
    pub tax_id: String,
    /// Address for documents.
    pub address: String,
    /// Logo as a data URL of a PNG or SVG; empty for none.
    pub logo: String,
    /// Who prepares quotes on this machine; the address is who acts in the record.
    pub preparer: ContactView,
    /// Whom a client may ask: commercial, technical, legal.
    pub contacts: Vec<ContactView>,
    /// What new plans begin with.
    pub defaults: PlanDefaultsView,
    /// Automatic copies of the library.
    pub backups: BackupRuleView,
}

/// A person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
#[allow(missing_docs, reason = "as printed")]
pub struct ContactView {
    pub name: String,
    pub role: String,
    pub email: String,
    pub phone: String,
}

/// What new plans begin with; empty leaves what the template says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct PlanDefaultsView {
    /// Client's country, ISO 3166.
    pub country: String,
    /// Rate card, `id@version`.
    pub rate_card: String,
    /// Days for which a quote holds.
    pub validity_days: Option<u32>,
    /// Term in months.
    pub term_months: Option<u32>,
}

/// Automatic copies of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
pub struct BackupRuleView {
    /// After how many days a copy is made at the next start; 0 for never.
    pub every_days: u32,
    /// How many automatic copies are kept.
    pub keep: u32,
}

impl Default for BackupRuleView {
    fn default() -> Self {
        Self { every_days: 1, keep: 14 }
    }
}

/// After how many days a library is copied, and how many copies are kept.
///
/// # Errors
/// If the library refuses.
pub(crate) fn backup_rule(library: &Library) -> Result<BackupRuleView, LibraryError> {
    let kept = library.setting(HOUSE)?;
    Ok(kept.and_then(|text| serde_json::from_str::<HouseView>(&text).ok()).unwrap_or_default().backups)
}

impl Application {
    /// The house.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn house(&self, context: &Context) -> Result<HouseView, ErrorView> {
        let kept = self.setting(HOUSE, context.language)?;
        // What an older or newer program wrote is read as far as it is understood.
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
    }

    /// Keeps the house.
    ///
    /// # Errors
    /// If its logo is no picture or too large, its rate card does not exist, or the library refuses.
    pub fn set_house(&self, house: &HouseView, context: &Context) -> Result<HouseView, ErrorView> {
        let picture = ["data:image/png;base64,", "data:image/svg+xml;base64,"];
        let sound = house.logo.is_empty() || picture.iter().any(|kind| house.logo.starts_with(kind));
        if !sound || house.logo.len() > LOGO_LIMIT {
            return Err(ErrorView::new("logo-invalid", context.language, &[("limit", &(LOGO_LIMIT * 3 / 4 / 1000).to_string())]));
        }
        if !house.defaults.rate_card.is_empty() {
            crate::rates::find(self.engine(), &house.defaults.rate_card, context.language)?;
        }
        self.dress(house, context.language)?;
        let text = serde_json::to_string(house).unwrap_or_default();
        self.set_setting(HOUSE, &text, context.language)?;
        Ok(house.clone())
    }

    /// Puts the house in whose name documents go out where the engine finds it. One without a name is the shipped one.
    ///
    /// # Errors
    /// If something of it cannot be printed: all of it.
    pub(crate) fn dress(&self, house: &HouseView, language: Language) -> Result<(), ErrorView> {
        if house.name.trim().is_empty() {
            self.engine().set_organisation(aforo_proposal::Organisation::default());
            return Ok(());
        }
        // A text of JSON is one of TOML.
        let text = |text: &str| Value::String(text.trim().to_owned()).to_string();
        let mut source = String::new();
        for (field, value) in [
            ("name", &house.name),
            ("legal_name", &house.name),
            ("tax_id", &house.tax_id),
            ("address", &house.address),
            ("preparer", &house.preparer.name),
        ] {
            source.push_str(&format!("{field} = {}\n", text(value)));
        }
        let picture = house.logo.split_once(";base64,").and_then(|(_, data)| STANDARD.decode(data).ok());
        if picture.is_some() {
            let name = if house.logo.starts_with("data:image/png") { "logo.png" } else { "logo.svg" };
            source.push_str(&format!("logo = \"{name}\"\nlogo_alt = {}\n", text(&house.name)));
        }
        for contact in house.contacts.iter().filter(|contact| !contact.name.trim().is_empty()) {
            source.push_str("[[contacts]]\n");
            for (field, value) in [("name", &contact.name), ("role", &contact.role), ("email", &contact.email), ("phone", &contact.phone)] {
                source.push_str(&format!("{field} = {}\n", text(value)));
            }
        }
        self.engine().set_organisation(crate::house::organisation(&source, |_| picture.clone(), language)?);
        Ok(())
    }

    /// A picture as the logo's data URL.
    ///
    /// # Errors
    /// If it is no PNG or SVG, or too large.
    pub fn logo(&self, bytes: &[u8], context: &Context) -> Result<String, ErrorView> {
        let kind = match bytes {
            [0x89, b'P', b'N', b'G', ..] => Some("png"),
            _ if String::from_utf8_lossy(bytes).contains("<svg") => Some("svg+xml"),
            _ => None,
        };
        let url = kind.map(|kind| format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)));
        let refused = || ErrorView::new("logo-invalid", context.language, &[("limit", &(LOGO_LIMIT * 3 / 4 / 1000).to_string())]);
        url.filter(|url| url.len() <= LOGO_LIMIT).ok_or_else(refused)
    }
}

impl PlanDefaultsView {
    /// Writes what is not empty into a new plan's document.
    pub(crate) fn apply(&self, document: &mut Value) {
        let mut set = |pointer: &str, value: Option<Value>| {
            if let Some((place, value)) = document.pointer_mut(pointer).zip(value) {
                *place = value;
            }
        };
        let text = |text: &String| (!text.is_empty()).then(|| Value::String(text.clone()));
        set("/client/country", text(&self.country));
        set("/commercial/rate_card", text(&self.rate_card));
        set("/commercial/validity_days", self.validity_days.map(Value::from));
        set("/commercial/term_months", self.term_months.map(Value::from));
    }
}
