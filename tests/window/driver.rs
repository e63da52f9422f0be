//! One window: WebKitWebDriver, the application with a data folder of its own, and waits on conditions.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

type Failure = Box<dyn std::error::Error>;

/// How long a program that was told to end may take.
const LEAVING: Duration = Duration::from_secs(3);
/// How long a condition may take on a slow, shared machine.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long until one looks again.
const PAUSE: Duration = Duration::from_millis(20);

/// The file that the window imports where a person would choose one.
pub(crate) const IMPORT_FILE: &str = "offer.json";
/// The plan file that the window opens instead of asking for one.
pub(crate) const PLAN_FILE: &str = "chosen.aforo";
/// The file that the window takes instead of asking for a client's, a card's or a copy's.
pub(crate) const CHOSEN_FILE: &str = "chosen.file";
/// The file that the window reads instead of asking for recorded traffic.
pub(crate) const TRAFFIC_FILE: &str = "traffic.csv";

/// What one look finds: an answer, or what was seen instead of it.
pub(crate) type Look<T> = Result<Result<T, String>, Failure>;

/// Looks until there is an answer; if there is none in time, the failure is what was seen last.
pub(crate) async fn until<T>(mut look: impl AsyncFnMut() -> Look<T>) -> Result<T, Failure> {
    let start = Instant::now();
    loop {
        match look().await? {
            Ok(answer) => return Ok(answer),
            Err(seen) if start.elapsed() > PATIENCE => return Err(seen.into()),
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// An answer if a condition holds, else what was seen.
pub(crate) fn seen(holds: bool, otherwise: impl FnOnce() -> String) -> Look<()> {
    Ok(if holds { Ok(()) } else { Err(otherwise()) })
}

/// What came of an attempt; one at an element that is no longer drawn is made again.
fn tried<T>(what: &str, attempt: Result<T, CmdError>) -> Look<T> {
    match attempt {
        Ok(done) => Ok(Ok(done)),
        Err(error) if error.is_stale_element_reference() => Ok(Err(format!("{what} is drawn anew again and again"))),
        Err(error) => Err(format!("{what}: {error}").into()),
    }
}

pub(crate) struct Window {
    client: Client,
    driver: Child,
    exports: PathBuf,
}

impl Window {
    /// Starts the application on `folder` and waits for its first figures.
    pub(crate) async fn open(folder: &Path) -> Result<Self, Failure> {
        Self::open_with(folder, &[]).await
    }

    /// As a machine with a graphics device draws: under Xvfb there is none, and WebKit would emulate one and copy every frame
    /// through it.
    pub(crate) async fn open_drawing_plainly(folder: &Path) -> Result<Self, Failure> {
        Self::open_with(folder, &[("WEBKIT_DISABLE_DMABUF_RENDERER", "1")]).await
    }

    /// With programs of the test's own before those of the system.
    pub(crate) async fn open_with_programs(folder: &Path, programs: &Path) -> Result<Self, Failure> {
        let path = format!("{}:{}", programs.display(), std::env::var("PATH").unwrap_or_default());
        Self::open_with(folder, &[("PATH", &path)]).await
    }

    async fn open_with(folder: &Path, environment: &[(&str, &str)]) -> Result<Self, Failure> {
        let binary = binary()?;
        let exports = folder.join("exports");
        std::fs::create_dir_all(&exports)?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Under Xvfb there is no graphics device: WebKit emulates one, whose driver has crashed when several threads painted.
            .env("WEBKIT_SKIA_GPU_PAINTING_THREADS", "0")
            .env("AFORO_DATA_DIR", folder.join("data"))
            .env("AFORO_EXPORT_DIR", &exports)
            .envs(environment.iter().copied())
            .env("AFORO_IMPORT_FILES", folder.join(IMPORT_FILE))
            .env("AFORO_CHOSEN_FILE", folder.join(CHOSEN_FILE))
            .env("AFORO_TRAFFIC_FILE", folder.join(TRAFFIC_FILE))
            .env("AFORO_PLAN_FILE", folder.join(PLAN_FILE))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let mut capabilities = serde_json::map::Map::new();
        capabilities.insert("webkitgtk:browserOptions".to_owned(), json!({"binary": binary, "args": []}));
        let client = until(async || {
            let mut builder = ClientBuilder::new(hyper_connector());
            let connected = builder.capabilities(capabilities.clone()).connect(&format!("http://127.0.0.1:{port}")).await;
            Ok(connected.map_err(|error| error.to_string()))
        })
        .await?;
        let window = Self { client, driver, exports };
        window.text("mru-total").await?;
        // The fields' kinds arrive after the figures.
        window.present("field-client.country").await?;
        Ok(window)
    }

    /// Milliseconds from an input event until another element's text has changed, and until the frame after that is painted.
    pub(crate) async fn time_edit(&self, field: &str, text: &str, result: &str) -> Result<(f64, f64), Failure> {
        let script = "const [field, text, result, done] = arguments; \
             const input = document.querySelector(field), output = document.querySelector(result); \
             let start = 0; \
             new MutationObserver((_, observer) => { \
               observer.disconnect(); \
               const changed = performance.now() - start; \
               requestAnimationFrame(() => setTimeout(() => done([changed, performance.now() - start]))); \
             }).observe(output, {characterData: true, childList: true, subtree: true}); \
             start = performance.now(); \
             input.value = text; input.dispatchEvent(new Event('input', {bubbles: true}));";
        let arguments = vec![json!(Self::selector(field)), json!(text), json!(Self::selector(result))];
        let took = self.client.execute_async(script, arguments).await?;
        let time = |index: usize| took.get(index).and_then(Value::as_f64);
        time(0).zip(time(1)).ok_or_else(|| format!("no times but {took}").into())
    }

    /// Visits views, of which the last one has the field that is then edited ten times, all within the page: each script of the driver
    /// leaves something behind in the page's process. It pauses for `pace` after each edit and in each view. `edits` is how many there
    /// were before; how many there are now.
    pub(crate) async fn work(&self, views: &[&str], edits: u64, pace: Duration) -> Result<u64, Failure> {
        // A view must have its pictures before it is left.
        const VISIT: Duration = Duration::from_millis(350);
        let (visit, pace) = (pace.max(VISIT).as_millis() as u64, pace.as_millis() as u64);
        // No two edits in a row are alike: one that changes nothing would be waited for.
        let script = "const [views, edits, visit, pace, done] = arguments; \
             const at = (id) => document.querySelector(`[data-testid=\"${id}\"]`); \
             const pause = (time) => new Promise((go) => setTimeout(go, time)); \
             const edit = (value) => new Promise((go) => { \
               new MutationObserver((_, observer) => { observer.disconnect(); requestAnimationFrame(() => setTimeout(go)); }) \
                 .observe(at('mru-total'), {characterData: true, childList: true, subtree: true}); \
               at('field-developers').value = value; \
               at('field-developers').dispatchEvent(new Event('input', {bubbles: true})); \
             }); \
             (async () => { \
               for (const view of views) { at(`nav-${view}`).click(); await pause(visit); } \
               for (let more = 0; more < 10; more++) { await edit(String(20 + (edits + more) % 21)); await pause(pace); } \
               done(edits + 10); \
             })();";
        let done = self.client.execute_async(script, vec![json!(views), json!(edits), json!(visit), json!(pace)]).await?;
        done.as_u64().ok_or_else(|| format!("no count but {done}").into())
    }

    /// Drags a slider over twenty values, a step in each frame: milliseconds from frame to frame, and how often the figures followed.
    pub(crate) async fn time_drag(&self, field: &str, from: usize, frames: usize, result: &str) -> Result<(Vec<f64>, u64), Failure> {
        let script = "const [field, from, frames, result, done] = arguments, times = []; \
             const input = document.querySelector(field), output = document.querySelector(result); \
             let last = 0, followed = 0; \
             new MutationObserver(() => { followed += 1; }).observe(output, {characterData: true, childList: true, subtree: true}); \
             const step = (now) => { \
               if (last > 0) times.push(now - last); \
               last = now; \
               if (times.length >= frames) return done([times, followed]); \
               input.value = String(from + times.length % 20); \
               input.dispatchEvent(new Event('input', {bubbles: true})); \
               requestAnimationFrame(step); \
             }; \
             requestAnimationFrame(step);";
        let arguments = vec![json!(Self::selector(field)), json!(from), json!(frames), json!(Self::selector(result))];
        let took = self.client.execute_async(script, arguments).await?;
        let times = took.get(0).and_then(Value::as_array).ok_or("no times")?.iter().filter_map(Value::as_f64).collect();
        Ok((times, took.get(1).and_then(Value::as_u64).unwrap_or(0)))
    }

    /// Scrolls the view from its top to its end, a step in each frame: milliseconds from frame to frame, and whether it came there.
    pub(crate) async fn time_scroll(&self, frames: u32) -> Result<(Vec<f64>, bool), Failure> {
        let script = "const [frames, done] = arguments, main = document.querySelector('main'), times = []; \
             main.scrollTop = 0; \
             const end = () => main.scrollTop + main.clientHeight >= main.scrollHeight - 1; \
             let last = 0; \
             const step = (now) => { \
               if (last > 0) times.push(now - last); \
               last = now; \
               if (end() || times.length >= 2 * frames) return done([times, end()]); \
               main.scrollTop += Math.ceil(main.scrollHeight / frames); \
               requestAnimationFrame(step); \
             }; \
             requestAnimationFrame(step);";
        let took = self.client.execute_async(script, vec![json!(frames)]).await?;
        let times = took.get(0).and_then(Value::as_array).ok_or("no times")?.iter().filter_map(Value::as_f64).collect();
        Ok((times, took.get(1).and_then(Value::as_bool).unwrap_or(false)))
    }

    /// Milliseconds from the start of the application's process to its first figures.
    pub(crate) async fn start_ms(&self) -> Result<f64, Failure> {
        let script = "return performance.timeOrigin + performance.getEntriesByName('figures')[0].startTime";
        let shown = self.client.execute(script, vec![]).await?.as_f64().ok_or("the page has no mark `figures`")?;
        let started = Command::new("sh")
            .args(["-c", "pid=$(pgrep -n -x aforo-desktop); echo $(( $(date +%s%3N) - $(awk '{print int($1 * 1000)}' /proc/uptime) + $(awk '{print $22}' /proc/$pid/stat) * 1000 / $(getconf CLK_TCK) ))"])
            .output()?;
        let started: f64 = String::from_utf8(started.stdout)?.trim().parse()?;
        Ok(shown - started)
    }

    /// Has the page itself go to another address, as an injected script would.
    pub(crate) async fn goes_to(&self, address: &str) -> Result<(), Failure> {
        self.client.execute("window.location.href = arguments[0]", vec![json!(address)]).await?;
        self.settle().await
    }

    /// Ends the application as a person who logs out does, and waits until it is gone: one that is still there would answer the
    /// next start on its library.
    pub(crate) async fn close(mut self) -> Result<(), Failure> {
        let program = self.program().ok_or("the driver has started no application")?;
        Command::new("kill").args(["-TERM", &program.to_string()]).status()?;
        let start = Instant::now();
        while std::fs::exists(format!("/proc/{program}")).unwrap_or(false) && !is_dead(program) {
            if start.elapsed() > LEAVING {
                return Err("the application was told to end and is still there".into());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        self.driver.kill()?;
        self.driver.wait()?;
        Ok(())
    }

    /// The application that the driver has started.
    pub(crate) fn program(&self) -> Option<u32> {
        let named = |pid: &u32| std::fs::read_to_string(format!("/proc/{pid}/comm")).is_ok_and(|name| name.trim() == "aforo-desktop");
        family(self.driver.id()).ok()?.into_iter().find(named)
    }

    /// Runs a script in the page.
    pub(crate) async fn script(&self, script: &str, arguments: Vec<Value>) -> Result<Value, Failure> {
        Ok(self.client.execute(script, arguments).await?)
    }

    /// Presses keys where the focus is.
    pub(crate) async fn press(&self, keys: &str) -> Result<(), Failure> {
        self.type_keys(keys).await?;
        self.settle().await
    }

    /// Pastes text where the focus is, as the clipboard would.
    pub(crate) async fn paste(&self, text: &str) -> Result<(), Failure> {
        let script = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]); \
             document.activeElement.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));";
        self.client.execute(script, vec![json!(text)]).await?;
        self.settle().await
    }

    /// Whether an element is there now.
    pub(crate) async fn has(&self, id: &str) -> Result<bool, Failure> {
        Ok(!self.client.find_all(Locator::Css(&Self::selector(id))).await?.is_empty())
    }

    /// Ends the application as a power cut would.
    pub(crate) fn kill(mut self) -> Result<(), Failure> {
        let program = self.program().ok_or("the driver has started no application")?;
        end(Some(program));
        self.driver.kill()?;
        self.driver.wait()?;
        Ok(())
    }

    fn selector(id: &str) -> String {
        format!("[data-testid=\"{id}\"]")
    }

    /// Does something with the element of an id, once it is there.
    async fn with<T>(&self, id: &str, act: impl AsyncFn(Element) -> Result<T, CmdError>) -> Result<T, Failure> {
        self.with_first(&Self::selector(id), act).await
    }

    /// Does something with the first element of a selector, once it is there. When an answer arrives, the page may draw it anew
    /// between finding and doing; then it is found again, as a person looks again.
    async fn with_first<T>(&self, selector: &str, act: impl AsyncFn(Element) -> Result<T, CmdError>) -> Result<T, Failure> {
        until(async || {
            let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
            let element = found.map_err(|error| format!("{selector} is not there: {error}"))?;
            tried(selector, act(element).await)
        })
        .await
    }

    /// Types where the focus is.
    async fn type_keys(&self, keys: &str) -> Result<(), Failure> {
        until(async || {
            let element = self.client.active_element().await?;
            tried("what has the focus", element.send_keys(keys).await)
        })
        .await
    }

    pub(crate) async fn text(&self, id: &str) -> Result<String, Failure> {
        self.with(id, async |element| element.text().await).await
    }

    pub(crate) async fn page_text(&self) -> Result<String, Failure> {
        Ok(self.client.find(Locator::Css("body")).await?.text().await?)
    }

    pub(crate) async fn value(&self, id: &str) -> Result<String, Failure> {
        Ok(self.with(id, async |element| element.prop("value").await).await?.unwrap_or_default())
    }

    /// An element's attribute, once the element is there.
    pub(crate) async fn attribute(&self, id: &str, name: &str) -> Result<String, Failure> {
        Ok(self.with(id, async |element| element.attr(name).await).await?.unwrap_or_default())
    }

    /// Waits until an element's attribute contains a text.
    pub(crate) async fn wait_for_attribute(&self, id: &str, name: &str, expected: &str) -> Result<(), Failure> {
        until(async || {
            let now = self.attribute(id, name).await?;
            seen(now.contains(expected), || format!("{name} of {id} is still {now}"))
        })
        .await?;
        self.settle().await
    }

    /// Waits until an element is there.
    async fn present(&self, id: &str) -> Result<(), Failure> {
        self.with(id, async |_| Ok(())).await
    }

    /// Presses a key in an element.
    pub(crate) async fn press_in(&self, id: &str, key: &str) -> Result<(), Failure> {
        self.with(id, async |element| element.send_keys(key).await).await
    }

    pub(crate) async fn is_enabled(&self, id: &str) -> Result<bool, Failure> {
        self.with(id, async |element| element.is_enabled().await).await
    }

    /// The text once it is no longer `before`.
    pub(crate) async fn changed(&self, id: &str, before: &str) -> Result<String, Failure> {
        until(async || seen(self.text(id).await? != before, || format!("{id} still shows {before}"))).await?;
        self.settle().await?;
        self.text(id).await
    }

    /// Waits until an element is no longer there.
    pub(crate) async fn gone(&self, id: &str) -> Result<(), Failure> {
        until(async || seen(!self.has(id).await?, || format!("{id} is still there"))).await
    }

    /// Waits until nothing on the page changes for a moment: the debounce, the command and the repaint are over.
    pub(crate) async fn settle(&self) -> Result<(), Failure> {
        let mut last = String::new();
        let mut same = 0;
        let start = Instant::now();
        while same < 4 {
            let now: Value = self.client.execute("return document.body.innerText.length + '/' + document.querySelectorAll('*').length + '/' + [...document.querySelectorAll('input')].map((i) => i.value).join('|')", vec![]).await?;
            let now = now.to_string();
            same = if now == last { same + 1 } else { 0 };
            last = now;
            if start.elapsed() > PATIENCE {
                return Err("the page does not come to rest".into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Clicks, once the element can be: a button that is busy waits for a person, and a person for it.
    pub(crate) async fn click(&self, id: &str) -> Result<(), Failure> {
        until(async || seen(self.is_enabled(id).await?, || format!("{id} stays disabled"))).await?;
        self.with(id, async |element| element.click().await).await
    }

    /// Replaces a field's text as a person does: select all, type.
    pub(crate) async fn type_into(&self, id: &str, text: &str) -> Result<(), Failure> {
        self.with(id, async |field| {
            field.click().await?;
            field.send_keys("\u{e009}a\u{e000}").await?;
            field.send_keys(text).await
        })
        .await
    }

    /// Types a day over what stands in its parts, and leaves them: days come first in Chile, and the hand is led on by itself.
    pub(crate) async fn type_day(&self, id: &str, day: &str, month: &str, year: &str) -> Result<(), Failure> {
        self.type_into(id, &format!("{day}{month}{year}\u{e004}")).await?;
        self.settle().await
    }

    /// Waits until an element shows a text.
    pub(crate) async fn reads(&self, id: &str, wanted: &str) -> Result<(), Failure> {
        let shown = until(async || {
            let now = self.text(id).await.unwrap_or_default();
            seen(now == wanted, || format!("{id} shows `{now}`, not `{wanted}`"))
        });
        if let Err(failure) = shown.await {
            let told = if self.has("desk-error").await? { self.text("desk-error").await? } else { String::new() };
            return Err(format!("{failure} {told}").into());
        }
        self.settle().await
    }

    /// Waits until a picture's corner has a colour: red, green and blue.
    pub(crate) async fn paints(&self, id: &str, colour: &str) -> Result<(), Failure> {
        let script = "const canvas = document.createElement('canvas'), picture = document.querySelector(arguments[0]); \
             if (!picture || !picture.complete || picture.naturalWidth === 0) return 'nothing'; \
             const context = canvas.getContext('2d'); \
             context.drawImage(picture, 0, 0); \
             return [...context.getImageData(2, 2, 1, 1).data].slice(0, 3).join(',')";
        until(async || {
            let now = self.client.execute(script, vec![json!(Self::selector(id))]).await?;
            seen(now == json!(colour), || format!("the corner of {id} is {now}, not {colour}"))
        })
        .await
    }

    /// The text of an element that may be folded away or cut where it is too long: the driver takes the words of a box with an
    /// ellipsis for hidden.
    pub(crate) async fn inner(&self, id: &str) -> Result<String, Failure> {
        Ok(self.with(id, async |element| element.prop("textContent").await).await?.unwrap_or_default())
    }

    /// Clicks the first element whose id begins so.
    pub(crate) async fn click_first(&self, begin: &str) -> Result<(), Failure> {
        self.with_first(&format!("[data-testid^=\"{begin}\"]"), async |element| element.click().await).await
    }

    /// Sets a field at once, as assistive technology does.
    pub(crate) async fn fill(&self, id: &str, value: &str) -> Result<(), Failure> {
        self.present(id).await?;
        let script = "const e = document.querySelector(arguments[0]); e.value = arguments[1]; \
             for (const kind of ['input', 'change']) e.dispatchEvent(new Event(kind, {bubbles: true}));";
        self.client.execute(script, vec![json!(Self::selector(id)), json!(value)]).await?;
        self.settle().await
    }

    pub(crate) async fn press_escape(&self) -> Result<(), Failure> {
        self.type_keys("\u{e00c}").await
    }

    /// Chooses an option of a native list. WebKit's driver cannot click options of a native popup, so the choice is made as
    /// assistive technology makes it: the value is set and the change event sent.
    pub(crate) async fn choose(&self, id: &str, value: &str) -> Result<(), Failure> {
        self.present(id).await?;
        let script = "const e = document.querySelector(arguments[0]); e.value = arguments[1]; e.dispatchEvent(new Event('change', {bubbles: true}));";
        self.client.execute(script, vec![json!(Self::selector(id)), json!(value)]).await?;
        self.settle().await
    }

    /// Switches to a theme if it is not on.
    pub(crate) async fn theme(&self, theme: &str) -> Result<(), Failure> {
        let current = self.client.execute("return document.documentElement.dataset.theme", vec![]).await?;
        if current != json!(theme) {
            self.click("theme").await?;
        }
        self.settle().await
    }

    /// The exported file with this extension, once it is there.
    pub(crate) async fn exported(&self, extension: &str) -> Result<PathBuf, Failure> {
        until(async || {
            for entry in std::fs::read_dir(&self.exports)? {
                let path = entry?.path();
                if path.extension().is_some_and(|found| found == extension) {
                    return Ok(Ok(path));
                }
            }
            Ok(Err(format!("no {extension} was exported")))
        })
        .await
    }

    /// A picture of the window, if the environment names a folder for them.
    pub(crate) async fn screenshot(&self, name: &str) -> Result<(), Failure> {
        if let Some(folder) = std::env::var_os("AFORO_SCREENSHOTS") {
            std::fs::create_dir_all(&folder)?;
            std::fs::write(Path::new(&folder).join(format!("{name}.png")), self.client.screenshot().await?)?;
        }
        Ok(())
    }

    /// Pictures of the whole view, one for each height of the window, if the environment names a folder for them.
    pub(crate) async fn screenshots(&self, name: &str) -> Result<(), Failure> {
        if std::env::var_os("AFORO_SCREENSHOTS").is_none() {
            return Ok(());
        }
        self.script("document.querySelector('main').scrollTop = 0", vec![]).await?;
        self.screenshot(name).await?;
        let down = "const main = document.querySelector('main'), before = main.scrollTop; \
             main.scrollTop += main.clientHeight - 60; return main.scrollTop > before";
        let mut page = 2;
        while self.script(down, vec![]).await? == json!(true) {
            self.screenshot(&format!("{name}-{page}")).await?;
            page += 1;
        }
        self.script("document.querySelector('main').scrollTop = 0", vec![]).await?;
        Ok(())
    }

    /// What axe finds wrong with the page, WCAG 2.2 A and AA: rule and first element.
    pub(crate) async fn axe(&self) -> Result<Vec<String>, Failure> {
        let source = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js"))?;
        self.client.execute(&format!("if (!window.axe) {{ {source} }}"), vec![]).await?;
        let script = "const done = arguments[arguments.length - 1]; \
             axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}) \
               .then((r) => done(r.violations.map((v) => v.id + ': ' + v.nodes[0].target.join(' ') + ' ' + v.nodes[0].failureSummary)), (e) => done(['axe failed: ' + e]));";
        let violations = self.client.execute_async(script, vec![]).await?;
        let list = violations.as_array().ok_or("axe gave no answer")?;
        Ok(list.iter().map(|entry| entry.as_str().unwrap_or_default().to_owned()).collect())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // Killing what has already ended is no error worth telling.
        end(self.program());
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// Whether a process has ended and only its parent, the driver, has not asked how.
fn is_dead(pid: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/stat"))
        .is_ok_and(|stat| stat.rsplit(')').next().is_some_and(|rest| rest.trim_start().starts_with('Z')))
}

/// Kills a process, if it is there.
fn end(program: Option<u32>) {
    if let Some(pid) = program {
        let _ = Command::new("kill").args(["-KILL", &pid.to_string()]).stderr(Stdio::null()).status();
    }
}

/// The built application.
pub(crate) fn binary() -> Result<String, Failure> {
    std::env::var("AFORO_DESKTOP").map_err(|_| "AFORO_DESKTOP must name the built application: run `make window`".into())
}

fn hyper_connector() -> hyper_util::client::legacy::connect::HttpConnector {
    hyper_util::client::legacy::connect::HttpConnector::new()
}

/// A process and everything that it started.
pub(crate) fn family(root: u32) -> std::io::Result<BTreeSet<u32>> {
    let mut all = BTreeSet::from([root]);
    let mut parents = Vec::new();
    for entry in std::fs::read_dir("/proc")? {
        let Some(pid) = entry?.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{pid}/stat")) else { continue };
        let parent = stat.rsplit(')').next().and_then(|rest| rest.split_whitespace().nth(1)).and_then(|text| text.parse().ok());
        parents.extend(parent.map(|parent: u32| (pid, parent)));
    }
    loop {
        let before = all.len();
        all.extend(parents.iter().filter(|(_, parent)| all.contains(parent)).map(|(pid, _)| *pid).collect::<Vec<_>>());
        if all.len() == before {
            return Ok(all);
        }
    }
}
