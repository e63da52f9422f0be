//! The architecture as shells receive it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A picture of the architecture, and the same in sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ArchitectureView {
    /// Heading.
    pub title: String,
    /// What the picture shows, for whoever does not see it.
    pub description: String,
    /// The picture, an SVG document.
    pub svg: String,
}

/// On which ground a picture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "lowercase")]
pub enum ThemeView {
    /// Paper and light windows.
    Light,
    /// Dark windows.
    Dark,
}
