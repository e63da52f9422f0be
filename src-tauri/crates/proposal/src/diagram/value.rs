//! What a diagram shows: nested boxes and arrows, with their words. Where each of them stands follows (see `layout`).

/// A whole diagram.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagram {
    /// Heading.
    pub title: String,
    /// The same in sentences, for whoever cannot see it.
    pub description: String,
    /// The outermost frame; it is not drawn itself.
    pub root: Frame,
    /// Arrows between boxes.
    pub arrows: Vec<Arrow>,
    /// What each style of arrow stands for, for those that occur.
    pub legend: Vec<(ArrowStyle, String)>,
}

/// How a frame's members follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrange {
    /// One below the other, as wide as the frame.
    Down,
    /// Side by side, as high as the highest.
    Across,
    /// In rows of so many of the same width.
    Grid(usize),
}

/// How wide a member of a frame is that stands side by side with others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// So many units.
    Fixed(f64),
    /// A share of what the others leave.
    Share(f64),
}

/// How a frame looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FrameStyle {
    /// It only arranges.
    Hidden,
    /// A provider's account.
    Account,
    /// A region.
    Region,
    /// A network.
    Network,
    /// A subnet.
    Subnet,
    /// A group of workloads.
    Group,
}

/// A box that holds others.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// For arrows; unique in the diagram.
    pub id: String,
    /// Look.
    pub style: FrameStyle,
    /// Heading; may be empty.
    pub title: String,
    /// Further words of the heading; may be empty.
    pub note: String,
    /// Order of the members.
    pub arrange: Arrange,
    /// Width beside others.
    pub width: Width,
    /// Headings of columns that are drawn behind the members, each of which has one member in each column, or one across all.
    pub lanes: Vec<String>,
    /// What it holds.
    pub members: Vec<Member>,
}

/// What a frame holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Member {
    /// A box of boxes.
    Frame(Frame),
    /// A box with words.
    Card(Card),
}

/// A box with words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// For arrows; unique in the diagram.
    pub id: String,
    /// Own drawing at its left.
    pub symbol: Symbol,
    /// Name.
    pub title: String,
    /// Figures.
    pub lines: Vec<String>,
}

/// An arrow between two boxes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// Where it begins.
    pub from: String,
    /// Where it ends.
    pub to: String,
    /// Look.
    pub style: ArrowStyle,
}

/// What an arrow stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ArrowStyle {
    /// Requests of users and between the parts.
    Request,
    /// Traffic that leaves for the internet.
    Egress,
    /// Traffic through a private link.
    Private,
    /// Copies.
    Copy,
}

/// Own simple drawings: the logos of providers are their trademarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// People.
    Users,
    /// The internet.
    Globe,
    /// A name server.
    Names,
    /// A delivery network.
    Delivery,
    /// A firewall.
    Shield,
    /// A gateway of interfaces.
    Gateway,
    /// A function.
    Function,
    /// A load balancer.
    Balancer,
    /// A way out.
    Exit,
    /// A container.
    Container,
    /// A server.
    Server,
    /// Sign-on.
    Person,
    /// A database.
    Database,
    /// A cache.
    Cache,
    /// A search index.
    Search,
    /// A bucket.
    Bucket,
    /// A queue.
    Queue,
    /// A pipeline.
    Pipeline,
    /// Stored images.
    Images,
    /// Observation.
    Chart,
    /// Keys and secrets.
    Key,
    /// A private link.
    Tunnel,
    /// A building.
    Building,
    /// A copy.
    Copy,
    /// A network of its own.
    Network,
    /// Anything else that is billed.
    Other,
}

impl Frame {
    /// A frame that only arranges.
    #[must_use]
    pub fn hidden(id: &str, arrange: Arrange, members: Vec<Member>) -> Self {
        Self {
            id: id.to_owned(),
            style: FrameStyle::Hidden,
            title: String::new(),
            note: String::new(),
            arrange,
            width: Width::Share(1.0),
            lanes: Vec::new(),
            members,
        }
    }

    /// A frame that is drawn, with its heading.
    #[must_use]
    pub fn titled(id: &str, style: FrameStyle, title: String, arrange: Arrange, members: Vec<Member>) -> Self {
        Self { style, title, ..Self::hidden(id, arrange, members) }
    }

    /// The frame with another width.
    #[must_use]
    pub fn wide(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// The frame with further words in its heading.
    #[must_use]
    pub fn noted(mut self, note: String) -> Self {
        self.note = note;
        self
    }
}

impl Diagram {
    /// The diagram with every text made printable, as documents print it.
    pub(crate) fn map_texts(mut self, text: &impl Fn(&str) -> String) -> Self {
        self.title = text(&self.title);
        self.description = text(&self.description);
        self.root.map_texts(text);
        for (_, words) in &mut self.legend {
            *words = text(words);
        }
        self
    }
}

impl Frame {
    fn map_texts(&mut self, text: &impl Fn(&str) -> String) {
        self.title = text(&self.title);
        self.note = text(&self.note);
        self.lanes.iter_mut().for_each(|lane| *lane = text(lane));
        for member in &mut self.members {
            match member {
                Member::Frame(frame) => frame.map_texts(text),
                Member::Card(card) => {
                    card.title = text(&card.title);
                    card.lines.iter_mut().for_each(|line| *line = text(line));
                }
            }
        }
    }
}
