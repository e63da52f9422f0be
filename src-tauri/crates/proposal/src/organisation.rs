//! The house in whose name proposals go out: its name, logo, colours, sections and texts, read from a folder that it edits.
//!
//! Everything is checked when it is read, so that a proposal never fails, or reads badly, because of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::colour::{Colour, contrast};
use crate::sections::Section;
use crate::{Language, texts};

/// The shipped folder's file: the default house, and the pattern of every other.
pub const EXAMPLE: &str = include_str!("../organisation/organisation.toml");

/// Least contrast between text and what it stands on (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

/// Bytes of a logo at most: it is in every proposal.
const LOGO_LIMIT: usize = 512 * 1024;

/// Characters of a text at most: a page.
const TEXT_LIMIT: usize = 4_000;

/// The house.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "named after the fields of the file")]
pub struct Organisation {
    pub name: String,
    pub legal_name: String,
    pub tax_id_label: String,
    pub tax_id: String,
    pub address: String,
    pub preparer: String,
    pub owner: String,
    /// Whom a client may ask.
    pub contacts: Vec<Contact>,
    pub logo: Option<Logo>,
    pub colours: BTreeMap<String, String>,
    /// Sections that it leaves out.
    pub hidden: BTreeSet<Section>,
    /// Its own texts by language (`es`, `en`, ...) and key.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
    /// The file that it was read from.
    pub source: String,
}

/// A person of the house whom a client may ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "as printed")]
pub struct Contact {
    pub name: String,
    pub role: String,
    pub email: String,
    pub phone: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// File name.
    pub name: String,
    /// What it shows.
    pub alt: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Something that is wrong with the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationProblem {
    /// Stable code, `organisation-…`.
    pub code: &'static str,
    /// Where: `colours.accent`, `texts.es.term-payment`.
    pub place: String,
    /// The value that is wrong.
    pub value: String,
    /// What is allowed, as far as it can be listed.
    pub allowed: String,
}

impl OrganisationProblem {
    fn new(code: &'static str, place: impl Into<String>, value: impl Into<String>, allowed: impl Into<String>) -> Self {
        Self { code, place: place.into(), value: value.into(), allowed: allowed.into() }
    }
}

impl Default for Organisation {
    fn default() -> Self {
        // The shipped file is sound (a test); without it a house without a name remains.
        Self::read(EXAMPLE, |_| None).unwrap_or_else(|_| Self::empty())
    }
}

impl Organisation {
    fn empty() -> Self {
        Self {
            name: String::new(),
            legal_name: String::new(),
            tax_id_label: String::new(),
            tax_id: String::new(),
            address: String::new(),
            preparer: String::new(),
            owner: String::new(),
            contacts: Vec::new(),
            logo: None,
            colours: BTreeMap::new(),
            hidden: BTreeSet::new(),
            texts: BTreeMap::new(),
            source: String::new(),
        }
    }

    /// Reads `organisation.toml`; `file` gives the other files of its folder.
    ///
    /// # Errors
    /// Everything that is wrong, at once.
    pub fn read(source: &str, file: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Self, Vec<OrganisationProblem>> {
        let table: toml::Table = match source.parse() {
            Ok(table) => table,
            Err(error) => {
                let error: toml::de::Error = error;
                let line = error.span().map_or(1, |span| source[..span.start.min(source.len())].lines().count().max(1));
                return Err(vec![OrganisationProblem::new("organisation-not-toml", format!("line {line}"), error.message(), "TOML 1.0")]);
            }
        };
        let mut reader = Reader { house: Self { source: source.to_owned(), ..Self::empty() }, problems: Vec::new() };
        reader.read(&table, file);
        if reader.problems.is_empty() { Ok(reader.house) } else { Err(reader.problems) }
    }

    /// The texts of a language: the shipped ones with the house's own in their place.
    pub(crate) fn words(&self, language: Language) -> Result<BTreeMap<String, String>, crate::ProposalError> {
        let mut words = texts::texts(language)?;
        words.extend(self.texts.get(language.code()).into_iter().flatten().map(|(key, text)| (key.clone(), text.clone())));
        Ok(words)
    }
}

/// Contacts that fit beside the terms.
const CONTACT_LIMIT: usize = 12;

/// Fields of the first level that are texts.
const FIELDS: [&str; 7] = ["name", "legal_name", "tax_id_label", "tax_id", "address", "preparer", "owner"];

/// The colours, and whether text is written in them.
const COLOURS: [(&str, bool); 7] =
    [("accent", true), ("ink", true), ("muted", true), ("hairline", false), ("tint", false), ("warm", true), ("cream", false)];

struct Reader {
    house: Organisation,
    problems: Vec<OrganisationProblem>,
}

impl Reader {
    fn wrong(&mut self, code: &'static str, place: impl Into<String>, value: impl Into<String>, allowed: impl Into<String>) {
        self.problems.push(OrganisationProblem::new(code, place, value, allowed));
    }

    fn read(&mut self, table: &toml::Table, file: impl Fn(&str) -> Option<Vec<u8>>) {
        let known = || FIELDS.iter().copied().chain(["contacts", "logo", "logo_alt", "colours", "sections", "texts"]);
        for (key, value) in table {
            match key.as_str() {
                "logo_alt" => {}
                "contacts" => self.contacts(value),
                "logo" => self.logo(value, table.get("logo_alt"), &file),
                "colours" => self.colours(value),
                "sections" => self.sections(value),
                "texts" => self.texts(value),
                field if FIELDS.contains(&field) => self.field(field, value),
                other => self.wrong("organisation-field-unknown", other, other, known().collect::<Vec<_>>().join(", ")),
            }
        }
        let defaults = toml::Table::new();
        if !table.contains_key("colours") {
            self.colours(&toml::Value::Table(defaults));
        }
    }

    fn field(&mut self, field: &str, value: &toml::Value) {
        let Some(text) = value.as_str().filter(|text| text.chars().count() <= 200) else {
            return self.wrong("organisation-text", field, value.to_string(), "200");
        };
        let place = match field {
            "name" => &mut self.house.name,
            "legal_name" => &mut self.house.legal_name,
            "tax_id_label" => &mut self.house.tax_id_label,
            "tax_id" => &mut self.house.tax_id,
            "address" => &mut self.house.address,
            "preparer" => &mut self.house.preparer,
            _ => &mut self.house.owner,
        };
        text.clone_into(place);
    }

    fn contacts(&mut self, value: &toml::Value) {
        let Some(all) = value.as_array().filter(|all| all.len() <= CONTACT_LIMIT) else {
            return self.wrong("organisation-text", "contacts", value.to_string(), CONTACT_LIMIT.to_string());
        };
        for (index, value) in all.iter().enumerate() {
            let mut contact = Contact::default();
            for (field, value) in value.as_table().into_iter().flatten() {
                let place = format!("contacts[{index}].{field}");
                let slot = match field.as_str() {
                    "name" => &mut contact.name,
                    "role" => &mut contact.role,
                    "email" => &mut contact.email,
                    "phone" => &mut contact.phone,
                    _ => {
                        self.wrong("organisation-field-unknown", place, field, "name, role, email, phone");
                        continue;
                    }
                };
                match value.as_str().filter(|text| text.chars().count() <= 200) {
                    Some(text) => text.clone_into(slot),
                    None => self.wrong("organisation-text", place, value.to_string(), "200"),
                }
            }
            if !contact.name.trim().is_empty() {
                self.house.contacts.push(contact);
            }
        }
    }

    fn logo(&mut self, value: &toml::Value, alt: Option<&toml::Value>, file: impl Fn(&str) -> Option<Vec<u8>>) {
        let name = value.as_str().unwrap_or_default();
        // A name in the folder, never a path out of it.
        let plain = !name.is_empty() && !name.contains(['/', '\\']) && !name.starts_with('.');
        let picture = std::path::Path::new(name).extension().and_then(|extension| extension.to_str());
        if !plain || !picture.is_some_and(|extension| ["svg", "png"].contains(&extension)) {
            return self.wrong("organisation-logo", "logo", value.to_string(), "*.svg, *.png");
        }
        let alt = alt.and_then(toml::Value::as_str).unwrap_or_default().trim().to_owned();
        if alt.is_empty() {
            self.wrong("organisation-logo-alt", "logo_alt", "", "");
        }
        match file(name) {
            None => self.wrong("organisation-logo-missing", "logo", name, ""),
            Some(bytes) if bytes.len() > LOGO_LIMIT => {
                self.wrong("organisation-logo-large", "logo", bytes.len().to_string(), LOGO_LIMIT.to_string());
            }
            Some(bytes) => self.house.logo = Some(Logo { name: name.to_owned(), alt, bytes }),
        }
    }

    fn colours(&mut self, value: &toml::Value) {
        let names = || COLOURS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        let shipped = EXAMPLE.parse::<toml::Table>().ok().and_then(|table| table.get("colours").and_then(toml::Value::as_table).cloned());
        let mut all = shipped.unwrap_or_default();
        for (name, colour) in value.as_table().into_iter().flatten() {
            if COLOURS.iter().all(|(known, _)| known != name) {
                self.wrong("organisation-field-unknown", format!("colours.{name}"), name, names());
                continue;
            }
            all.insert(name.clone(), colour.clone());
        }
        let mut read = BTreeMap::new();
        for (name, colour) in &all {
            match colour.as_str().and_then(Colour::parse) {
                Some(colour) => {
                    read.insert(name.as_str(), colour);
                }
                None => self.wrong("organisation-colour", format!("colours.{name}"), colour.to_string(), "#rrggbb"),
            }
        }
        // Texts stand on white and on the tints; white text stands on the accent.
        for (name, _) in COLOURS.iter().filter(|(_, text)| *text) {
            for ground in ["", "tint", "cream"] {
                let ground_colour = if ground.is_empty() { Some(Colour::WHITE) } else { read.get(ground).copied() };
                let (Some(text), Some(on)) = (read.get(name).copied(), ground_colour) else { continue };
                let found = contrast(text, on);
                if found < LEAST_CONTRAST {
                    let on = if ground.is_empty() { "#ffffff" } else { ground };
                    self.wrong(
                        "organisation-contrast",
                        format!("colours.{name}"),
                        format!("{found:.2} ({on})"),
                        LEAST_CONTRAST.to_string(),
                    );
                }
            }
        }
        self.house.colours = all.into_iter().filter_map(|(name, colour)| Some((name, colour.as_str()?.to_owned()))).collect();
    }

    fn sections(&mut self, value: &toml::Value) {
        let known = || Section::optional().map(Section::id).collect::<Vec<_>>().join(", ");
        for (name, wanted) in value.as_table().into_iter().flatten() {
            match (Section::optional().find(|section| section.id() == name), wanted.as_bool()) {
                (Some(_), Some(true)) => {}
                (Some(section), Some(false)) => {
                    self.house.hidden.insert(section);
                }
                (Some(_), None) => self.wrong("organisation-switch", format!("sections.{name}"), wanted.to_string(), "true, false"),
                (None, _) => self.wrong("organisation-field-unknown", format!("sections.{name}"), name, known()),
            }
        }
    }

    fn texts(&mut self, value: &toml::Value) {
        for (code, own) in value.as_table().into_iter().flatten() {
            let languages = || Language::ALL.map(Language::code).join(", ");
            let Some(language) = Language::ALL.into_iter().find(|language| language.code() == code) else {
                self.wrong("organisation-field-unknown", format!("texts.{code}"), code, languages());
                continue;
            };
            let Ok(shipped) = texts::texts(language) else { continue };
            for (key, text) in own.as_table().into_iter().flatten() {
                let place = format!("texts.{code}.{key}");
                let Some(original) = shipped.get(key) else {
                    self.wrong("organisation-field-unknown", place, key, alike(key, shipped.keys()));
                    continue;
                };
                let Some(text) = text.as_str().filter(|text| !text.trim().is_empty() && text.chars().count() <= TEXT_LIMIT) else {
                    self.wrong("organisation-text", place, text.to_string(), TEXT_LIMIT.to_string());
                    continue;
                };
                let (wanted, found) = (texts::places(original), texts::places(text));
                if wanted != found {
                    let list = |places: &BTreeSet<String>| places.iter().map(|place| format!("{{{place}}}")).collect::<Vec<_>>().join(", ");
                    self.wrong("organisation-places", place, list(&found), list(&wanted));
                    continue;
                }
                self.house.texts.entry(code.clone()).or_default().insert(key.clone(), text.to_owned());
            }
        }
    }
}

/// The keys that begin like one.
fn alike<'a>(key: &str, known: impl Iterator<Item = &'a String>) -> String {
    let start = key.split('-').next().unwrap_or_default();
    known.filter(|known| known.split('-').next() == Some(start)).map(String::as_str).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(source: &str) -> Vec<(&'static str, String)> {
        let found = Organisation::read(source, |name| (name == "logo.svg").then(|| b"<svg/>".to_vec())).err().unwrap_or_default();
        found.into_iter().map(|problem| (problem.code, problem.place)).collect()
    }

    #[test]
    fn the_shipped_house_is_sound() {
        let house = Organisation::read(EXAMPLE, |_| None).expect("sound");
        assert_eq!((house.name.as_str(), house.colours["accent"].as_str(), house.hidden.len()), ("Aforo", "#0b5563", 0));
    }

    #[test]
    fn a_house_has_its_own_texts_colours_and_sections() {
        let source = "name = 'Ñandú SpA'\nlogo = 'logo.svg'\nlogo_alt = 'Ñandú'\n[colours]\naccent = '#7a1f3d'\n[sections]\nrates = false\n\
                      [texts.es]\nsummary = 'En breve'\n";
        let house = Organisation::read(source, |name| (name == "logo.svg").then(|| b"<svg/>".to_vec())).expect("sound");
        assert_eq!(house.words(Language::Es).expect("words")["summary"], "En breve");
        assert_eq!(house.words(Language::En).expect("words")["summary"], "Executive summary");
        assert!(house.hidden.contains(&Section::Rates) && house.colours["accent"] == "#7a1f3d" && house.colours["ink"] == "#17211f");
        assert_eq!(house.logo.expect("logo").alt, "Ñandú");
    }

    /// Contrast of #8aa0a0 on white: 2.8 (WCAG's formula).
    #[test]
    fn everything_that_is_wrong_is_told_at_once_with_its_place() {
        for (source, code, place) in [
            ("name = ", "organisation-not-toml", "line 1"),
            ("nombre = 'x'", "organisation-field-unknown", "nombre"),
            ("name = 3", "organisation-text", "name"),
            ("contacts = 3", "organisation-text", "contacts"),
            ("[[contacts]]\nname = 'Eva'\nfax = '1'", "organisation-field-unknown", "contacts[0].fax"),
            ("[colours]\naccent = 'teal'", "organisation-colour", "colours.accent"),
            ("[colours]\naccent = '#8aa0a0'", "organisation-contrast", "colours.accent"),
            ("[sections]\ncover = false", "organisation-field-unknown", "sections.cover"),
            ("[sections]\nrates = 'no'", "organisation-switch", "sections.rates"),
            ("[texts.es]\nterm-validty = 'x'", "organisation-field-unknown", "texts.es.term-validty"),
            ("[texts.es]\nterm-validity = 'Siempre'", "organisation-places", "texts.es.term-validity"),
            ("[texts.fr]\nsummary = 'x'", "organisation-field-unknown", "texts.fr"),
            ("logo = '../secret.svg'\nlogo_alt = 'x'", "organisation-logo", "logo"),
            ("logo = 'logo.svg'", "organisation-logo-alt", "logo_alt"),
            ("logo = 'none.png'\nlogo_alt = 'x'", "organisation-logo-missing", "logo"),
        ] {
            let found = problems(source);
            assert!(found.iter().any(|(known, at)| *known == code && at == place), "{source}: {found:?}");
        }
        assert_eq!(problems("a = 1\nb = 2\n[colours]\nink = 'x'").len(), 3, "all at once");
    }
}
