//! The window's use cases of price books.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use aforo_core::price_book::PriceBook;
use serde_json::Value;

use crate::application::{Application, Context};
use crate::document;
use crate::prices::views::*;
use crate::prices::{self, ImportRequest, PlanToCompare};
use crate::views::ErrorView;

impl Application {
    /// The prices of a book that a query finds.
    ///
    /// # Errors
    /// If there is no such book, or the library refuses.
    pub fn list_prices(&self, query: &PriceQuery, context: &Context) -> Result<PricePageView, ErrorView> {
        let (book, view) = self.book_of(query, context)?;
        Ok(prices::list(&book, view, query))
    }

    /// The same with the regions side by side.
    ///
    /// # Errors
    /// If there is no such book, or the library refuses.
    pub fn list_price_regions(&self, query: &PriceQuery, context: &Context) -> Result<PriceRegionsView, ErrorView> {
        let (book, view) = self.book_of(query, context)?;
        Ok(prices::side_by_side(&book, view, query))
    }

    /// The book that a query names, and what is shown of it.
    fn book_of(&self, query: &PriceQuery, context: &Context) -> Result<(Arc<PriceBook>, BookView), ErrorView> {
        let library = self.library();
        let book = prices::find(self.engine(), Some(&library), &query.book, context.language)?;
        let books = library.price_books().map_err(|error| ErrorView::library(&error, context.language))?;
        let stored = books.iter().find(|stored| stored.id == book.id);
        let view = prices::book_view(self.engine(), &book, stored, context.date, context.language);
        Ok((book, view))
    }

    /// The books: the shipped one, then the library's, the newest first.
    ///
    /// # Errors
    /// If the library refuses.
    pub fn price_books(&self, context: &Context) -> Result<Vec<BookView>, ErrorView> {
        prices::books(self.engine(), Some(&self.library()), context.date, context.language)
    }

    /// Makes a book the one of plans that name none.
    ///
    /// # Errors
    /// If there is no such book, or the library refuses.
    pub fn activate_price_book(&self, id: &str, context: &Context) -> Result<(), ErrorView> {
        prices::activate(self.engine(), &self.library(), id, context.language)
    }

    /// Imports files into a new book on top of the active one. Other use cases go on meanwhile.
    ///
    /// # Errors
    /// As [`prices::read_price_files`] and [`prices::publish`].
    pub fn import_prices(
        &self,
        files: Vec<PathBuf>,
        watch: &mut dyn FnMut(ImportProgressView),
        context: &Context,
    ) -> Result<ImportView, ErrorView> {
        self.cancel_import.store(false, Ordering::Relaxed);
        let request = ImportRequest {
            files,
            id: String::new(),
            base: Some(self.engine().active_price_book()),
            mapping: None,
            now: context.now.clone(),
            date: context.date,
        };
        let mut watch = |progress| {
            watch(progress);
            if self.cancel_import.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let read = prices::read_price_files(&request, &mut watch, context.language)?;
        prices::publish(self.engine(), &mut self.library(), &request, read, context.language)
    }

    /// Asks a running import to stop.
    pub fn cancel_import(&self) {
        self.cancel_import.store(true, Ordering::Relaxed);
    }

    /// Compares two books.
    ///
    /// # Errors
    /// If one of them does not exist.
    pub fn compare_price_books(&self, older: &str, newer: &str, context: &Context) -> Result<BookComparisonView, ErrorView> {
        let library = self.library();
        let find = |id: &str| prices::find(self.engine(), Some(&library), id, context.language);
        Ok(prices::comparison(&*find(older)?, &*find(newer)?))
    }

    /// What a newer book does to every plan of the library. `floor` is a margin in percent; empty is the target margin of each
    /// plan's rate card.
    ///
    /// # Errors
    /// If a book does not exist, the floor is no number, or the library refuses.
    pub fn price_impact(&self, older: &str, newer: &str, floor: &str, context: &Context) -> Result<ImpactView, ErrorView> {
        let floor = if floor.trim().is_empty() { None } else { Some(prices::floor(floor, context.language)?) };
        let (older, newer, plans) = {
            let library = self.library();
            let find = |id: &str| prices::find(self.engine(), Some(&library), id, context.language);
            (find(older)?, find(newer)?, prices::library_plans(&library, context.language)?)
        };
        Ok(prices::impact(self.engine(), &plans, &older, &newer, floor, context.date, context.language))
    }
}

/// A plan of the library, or a file, to compare; what cannot be read says why.
#[must_use]
pub fn plan_to_compare(id: &str, document: &str) -> PlanToCompare {
    let value: Value = serde_json::from_str(document).unwrap_or(Value::Null);
    let read = document::of_value(value);
    let reason = || read.problems.first().map(|problem| format!("{} ({})", problem.code, problem.path)).unwrap_or_default();
    PlanToCompare { id: id.to_owned(), plan: read.plan.ok_or_else(reason) }
}
