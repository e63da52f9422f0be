//! The sections of a document: their order, for whom they are, and which of them may be left out.

use crate::value::Proposal;

/// For whom a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// The client: what is offered, and nothing internal.
    Client,
    /// The client's engineers: how it was sized and priced.
    Annex,
    /// The house: cost, margin, risks.
    Internal,
}

impl Audience {
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Annex => "annex",
            Self::Internal => "internal",
        }
    }
}

/// A section, in the order of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "named after their headings")]
pub enum Section {
    Cover,
    Versions,
    Costs,
    Summary,
    Understanding,
    Solution,
    Investment,
    Enablement,
    Levels,
    Capacity,
    Assumptions,
    Terms,
    Confidentiality,
    Acceptance,
    Sizing,
    Rates,
    Prices,
    Glossary,
    Attachments,
}

impl Section {
    const ALL: [Self; 19] = [
        Self::Cover,
        Self::Versions,
        Self::Costs,
        Self::Summary,
        Self::Understanding,
        Self::Solution,
        Self::Investment,
        Self::Enablement,
        Self::Levels,
        Self::Capacity,
        Self::Assumptions,
        Self::Terms,
        Self::Confidentiality,
        Self::Acceptance,
        Self::Sizing,
        Self::Rates,
        Self::Prices,
        Self::Glossary,
        Self::Attachments,
    ];

    /// Its name in `organisation.toml` and in the templates.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Versions => "versions",
            Self::Costs => "costs",
            Self::Summary => "summary",
            Self::Understanding => "understanding",
            Self::Solution => "solution",
            Self::Investment => "investment",
            Self::Enablement => "enablement",
            Self::Levels => "levels",
            Self::Capacity => "capacity",
            Self::Assumptions => "assumptions",
            Self::Terms => "terms",
            Self::Confidentiality => "confidentiality",
            Self::Acceptance => "acceptance",
            Self::Sizing => "sizing",
            Self::Rates => "rates",
            Self::Prices => "prices",
            Self::Glossary => "glossary",
            Self::Attachments => "attachments",
        }
    }

    /// A section that may be left out, by its name.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::optional().find(|section| section.id() == id)
    }

    /// The sections that a house or a quote may leave out, in the order of the document.
    pub fn optional() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(|section| !matches!(section, Self::Cover | Self::Costs | Self::Investment | Self::Terms))
    }

    /// Whether it stands after the signatures, under a letter.
    pub(crate) const fn is_annex(self) -> bool {
        matches!(self, Self::Sizing | Self::Rates | Self::Prices | Self::Glossary | Self::Attachments)
    }

    const fn is_for(self, audience: Audience) -> bool {
        match audience {
            Audience::Client => !matches!(self, Self::Costs),
            Audience::Annex => {
                matches!(
                    self,
                    Self::Cover
                        | Self::Understanding
                        | Self::Solution
                        | Self::Capacity
                        | Self::Assumptions
                        | Self::Sizing
                        | Self::Rates
                        | Self::Prices
                        | Self::Glossary
                )
            }
            Audience::Internal => {
                matches!(
                    self,
                    Self::Cover
                        | Self::Versions
                        | Self::Costs
                        | Self::Understanding
                        | Self::Investment
                        | Self::Capacity
                        | Self::Assumptions
                        | Self::Terms
                        | Self::Sizing
                        | Self::Rates
                        | Self::Prices
                )
            }
        }
    }

    fn has_content(self, proposal: &Proposal) -> bool {
        match self {
            Self::Versions => !proposal.versions.is_empty(),
            Self::Enablement => !proposal.enablement.is_empty(),
            Self::Capacity => !proposal.capacity.is_empty(),
            Self::Sizing => !proposal.sizing.is_empty(),
            Self::Rates => !proposal.rates.is_empty(),
            Self::Prices => !proposal.prices.is_empty(),
            Self::Attachments => !proposal.attachments.is_empty(),
            _ => true,
        }
    }
}

/// The sections of a document, in order.
pub(crate) fn sections(proposal: &Proposal, audience: Audience) -> Vec<Section> {
    let wanted =
        |section: &Section| section.is_for(audience) && section.has_content(proposal) && !proposal.organisation.hidden.contains(section);
    Section::ALL.into_iter().filter(wanted).collect()
}

/// The letter of an annex among the document's sections; none if the document does not have it.
pub(crate) fn letter(sections: &[Section], wanted: Section) -> Option<char> {
    let position = sections.iter().filter(|section| section.is_annex()).position(|section| *section == wanted)?;
    char::from_u32(u32::from('A') + u32::try_from(position).ok()?)
}
