//! The world of the template: the shipped templates and fonts, the proposal as JSON, its pictures and attachments. No file system, no packages, no
//! network, and the only date is the proposal's.

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::ProposalError;

const FONTS: [&[u8]; 4] = [
    include_bytes!("../fonts/Inter-Regular.otf"),
    include_bytes!("../fonts/Inter-Medium.otf"),
    include_bytes!("../fonts/Inter-SemiBold.otf"),
    include_bytes!("../fonts/InterDisplay-SemiBold.otf"),
];

const TEMPLATES: [(&str, &str); 22] = [
    ("comparison.typ", include_str!("../templates/comparison.typ")),
    ("main.typ", include_str!("../templates/main.typ")),
    ("style.typ", include_str!("../templates/style.typ")),
    ("cover.typ", include_str!("../templates/cover.typ")),
    ("versions.typ", include_str!("../templates/versions.typ")),
    ("costs.typ", include_str!("../templates/costs.typ")),
    ("summary.typ", include_str!("../templates/summary.typ")),
    ("understanding.typ", include_str!("../templates/understanding.typ")),
    ("solution.typ", include_str!("../templates/solution.typ")),
    ("investment.typ", include_str!("../templates/investment.typ")),
    ("enablement.typ", include_str!("../templates/enablement.typ")),
    ("levels.typ", include_str!("../templates/levels.typ")),
    ("capacity.typ", include_str!("../templates/capacity.typ")),
    ("assumptions.typ", include_str!("../templates/assumptions.typ")),
    ("terms.typ", include_str!("../templates/terms.typ")),
    ("confidentiality.typ", include_str!("../templates/confidentiality.typ")),
    ("acceptance.typ", include_str!("../templates/acceptance.typ")),
    ("sizing.typ", include_str!("../templates/sizing.typ")),
    ("rates.typ", include_str!("../templates/rates.typ")),
    ("prices.typ", include_str!("../templates/prices.typ")),
    ("glossary.typ", include_str!("../templates/glossary.typ")),
    ("attachments.typ", include_str!("../templates/attachments.typ")),
];

const DATA: &str = "proposal.json";
/// The colours stand apart from the rest: they do not change with an edit, and what rests on them alone is remembered.
const THEME: &str = "theme.json";

/// Fonts, library and templates never change; parsing the fonts is most of the first document's time.
struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The parsed templates: the same values in every world, so that Typst recognises what it evaluated before.
    sources: Vec<(FileId, Source)>,
    /// The regular and the semi-bold weight, with their tables of widths, and the display weight with its outlines.
    measures: Vec<FontInstance>,
}

fn shared() -> &'static Shared {
    static SHARED: OnceLock<Shared> = OnceLock::new();
    SHARED.get_or_init(|| {
        let fonts: Vec<Font> = FONTS.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
        let sources =
            TEMPLATES.iter().filter_map(|(path, text)| id(path).ok().map(|id| (id, Source::new(id, (*text).to_owned())))).collect();
        let measure = |font: &Font| font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
        let measures = [0, 2, 3].iter().filter_map(|index| fonts.get(*index)).map(measure).collect();
        Shared { measures, library: LazyHash::new(Library::default()), book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, sources }
    })
}

/// Whether every font of the documents can write a character: any text may be set in any of them.
pub(crate) fn can_write(character: char) -> bool {
    shared().fonts.iter().all(|font| font.info().coverage.contains(u32::from(character)))
}

/// The display weight, for outlines.
pub(crate) fn display() -> Option<&'static FontInstance> {
    shared().measures.get(2)
}

/// How far a character advances in the regular or the semi-bold weight, in em. What the font lacks is taken as wide as an `m`.
pub(crate) fn advance(character: char, semi_bold: bool) -> f64 {
    const WIDE: f64 = 0.9;
    let Some(face) = shared().measures.get(usize::from(semi_bold)).map(|font| font.ttf()) else { return WIDE };
    let units = face.glyph_index(character).and_then(|glyph| face.glyph_hor_advance(glyph));
    units.map_or(WIDE, |units| f64::from(units) / f64::from(face.units_per_em()))
}

/// What the template may read.
pub(crate) struct ProposalWorld {
    main: FileId,
    files: Vec<(FileId, Bytes)>,
    today: Option<Datetime>,
}

fn id(path: &str) -> Result<FileId, ProposalError> {
    let path = VirtualPath::new(path).map_err(|error| ProposalError::Typst(format!("{error:?}")))?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

impl ProposalWorld {
    /// A world with the proposal's JSON, its colours, pictures and attachments, and its date.
    pub(crate) fn new(
        main: &str,
        json: String,
        theme: String,
        others: impl IntoIterator<Item = (String, Bytes)>,
        today: Option<Datetime>,
    ) -> Result<Self, ProposalError> {
        let mut files = vec![(id(DATA)?, Bytes::from_string(json)), (id(THEME)?, Bytes::from_string(theme))];
        for (name, bytes) in others {
            files.push((id(&name)?, bytes));
        }
        Ok(Self { main: id(main)?, files, today })
    }
}

impl World for ProposalWorld {
    fn library(&self) -> &LazyHash<Library> {
        &shared().library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &shared().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let found = shared().sources.iter().find(|(known, _)| *known == id).map(|(_, source)| source.clone());
        found.ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.files.iter().find(|(known, _)| *known == id).map(|(_, bytes)| bytes.clone());
        found.ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        shared().fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}
