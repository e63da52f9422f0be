//! The native menu. Each entry is a command of the window by its id; the window runs it, so that menu, palette and keyboard agree.

use aforo_api::messages::Messages;
use aforo_api::views::Language;
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, PredefinedMenuItem, SubmenuBuilder};
use tauri::{AppHandle, Emitter, Runtime};

/// Told to the window with the id of the entry.
const EVENT: &str = "menu";

/// Menus with their entries; `-` is a line between two groups.
const MENUS: [(&str, &[&str]); 5] = [
    ("file", &["home", "open-file", "save-file", "-", "export-pdf", "export-xlsx", "export-csv", "-", "quit"]),
    ("edit", &["undo", "redo", "history", "-", "cut", "copy", "paste"]),
    ("view", VIEWS),
    ("plan", &["palette", "depth", "meeting", "duplicate"]),
    ("help", &["help", "shortcuts", "about"]),
];

/// The views in the order of the rail, and how they are seen.
#[rustfmt::skip]
const VIEWS: &[&str] = &[
    "inputs", "capacity", "estimate", "quote", "platforms", "scenarios", "proposal", "-",
    "quotes", "prices", "rates", "library", "settings", "-",
    "zoom-in", "zoom-out", "zoom-reset", "theme",
];

/// Builds the menu in a language.
pub(crate) fn build<R: Runtime>(app: &AppHandle<R>, language: Language) -> tauri::Result<Menu<R>> {
    let messages = Messages::of(language);
    let word = |id: &str| messages.text(&format!("menu-{id}"), &[]);
    let mut menu = MenuBuilder::new(app);
    for (name, entries) in MENUS {
        let mut submenu = SubmenuBuilder::new(app, word(name));
        for entry in entries {
            submenu = match *entry {
                "-" => submenu.separator(),
                "quit" => submenu.item(&PredefinedMenuItem::quit(app, Some(&word("quit")))?),
                "cut" => submenu.item(&PredefinedMenuItem::cut(app, Some(&word("cut")))?),
                "copy" => submenu.item(&PredefinedMenuItem::copy(app, Some(&word("copy")))?),
                "paste" => submenu.item(&PredefinedMenuItem::paste(app, Some(&word("paste")))?),
                id => submenu.item(&MenuItemBuilder::with_id(id, word(id)).build(app)?),
            };
        }
        menu = menu.item(&submenu.build()?);
    }
    menu.build()
}

/// Hands an entry to the window.
pub(crate) fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    // A window that is gone hears nothing.
    let _ = app.emit(EVENT, id);
}
