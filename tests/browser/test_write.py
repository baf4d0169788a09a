"""The step "write" in a real browser: typing, counting, keeping, repairing, moving about by keyboard and by thumb."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, WebSocketRoute, expect

from selfassess.word_counter import count_words
from tests.browser.axe import find_violations
from tests.serving import ROOT, Running, start_server, stop_server

pytestmark = pytest.mark.browser

TRACK = "?track=psa-2558/service_innovation"
WORKBOOK = "/voila/render/assess.ipynb"
SAVED = '[data-selfassess="saved"]'
PARAGRAPH = (
    "เดิมผู้ป่วยโรคเรื้อรังในพื้นที่ห่างไกลต้องเดินทางมารับยาทุกเดือน ใช้เวลารอคอยเฉลี่ย 4 ชั่วโมงต่อครั้ง "
    "หน่วยงานจึงพัฒนาระบบนัดหมายล่วงหน้าและส่งยาถึงบ้าน มีผู้ป่วยได้รับประโยชน์ 1,250 คนในปี 2557 "
)

SLOW = """
const Real = WebSocket;
window.WebSocket = class extends Real {
  set onmessage(hear) { super.onmessage = (event) => setTimeout(() => hear(event), 500); }
};
"""
"""A script by which every answer of the server comes half a second late."""


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    place: Path = tmp_path_factory.mktemp("write") / "works.sqlite3"
    running = start_server(ROOT / "notebooks", SELFASSESS_POOL="1", SELFASSESS_STORE=str(place))
    yield running
    assert stop_server(running) == 0


@pytest.fixture
def visitor(chromium: Browser, running: Running) -> Iterator[BrowserContext]:
    context = chromium.new_context(base_url=running.address, viewport={"width": 1280, "height": 900})
    yield context
    context.close()


@pytest.fixture
def page(visitor: BrowserContext) -> Page:
    return open_step(visitor.new_page())


def open_step(page: Page, query: str = TRACK) -> Page:
    page.goto(WORKBOOK + query)
    page.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
    page.locator('[data-step="write"]').click()
    page.wait_for_selector('[data-step="write"][aria-current="step"]')
    return page


def field_of(page: Page, box: str) -> Locator:
    return page.locator(f'[data-box="{box}"] textarea')


def count_of(page: Page, box: str) -> Locator:
    return page.locator(f'[data-box="{box}"] .sa-count-line')


def wait_until_kept(page: Page, box: str, text: str) -> None:
    page.wait_for_function(
        """([box, text]) => {
          const kept = JSON.parse(localStorage.getItem("selfassess:work"));
          return kept?.work?.drafts?.[box]?.text === text && !kept.pending?.length;
        }""",
        arg=[box, text],
    )


def test_a_text_is_saved_as_it_is_typed_and_there_again_after_a_reload(page: Page) -> None:
    field_of(page, "psa_q1").press_sequentially("ผู้ป่วยรอนาน", delay=20)
    expect(page.locator(SAVED)).to_have_attribute("data-state", "saved")
    wait_until_kept(page, "psa_q1", "ผู้ป่วยรอนาน")
    page.reload()
    page.wait_for_selector('[data-box="psa_q1"]')
    expect(field_of(page, "psa_q1")).to_have_value("ผู้ป่วยรอนาน")
    expect(page.locator('[data-step="write"]')).to_contain_text("1/13")


@pytest.mark.skipif(count_words("ก") is None, reason="there is no icu4py to compare with; install selfassess[words]")
def test_words_are_counted_while_typing_as_the_report_counts_them(page: Page) -> None:
    expect(count_of(page, "psa_q1")).to_have_text("ไม่เกิน 700 คำ")
    text = f"{PARAGRAPH}\n\n{PARAGRAPH}"
    field_of(page, "psa_q1").fill(text)
    words = count_words(text)
    expect(count_of(page, "psa_q1")).to_have_attribute("data-words", str(words))
    expect(count_of(page, "psa_q1")).to_have_text(f"ประมาณ {words} จาก 700 คำ · นับด้วยโปรแกรมตัดคำของเบราว์เซอร์")
    expect(page.locator('.sa-box-nav [data-goes="psa_q1"]')).to_contain_text(str(words))


def test_over_the_limit_is_marked_told_once_and_blocks_nothing(page: Page) -> None:
    told = page.locator('[data-box="psa_q1"] [role="status"]')
    expect(told).to_have_text("")
    text = PARAGRAPH * 20
    field_of(page, "psa_q1").fill(text)
    line = count_of(page, "psa_q1")
    expect(line).to_have_attribute("data-over", "true")
    expect(line).to_contain_text("เกินอยู่ประมาณ")
    assert line.locator("svg").count() == 1
    expect(told).to_contain_text("700")
    expect(page.locator('.sa-box-nav [data-goes="psa_q1"]')).to_have_attribute("data-state", "over")
    wait_until_kept(page, "psa_q1", text)


def test_typing_into_a_text_of_1400_words_does_not_lag(page: Page) -> None:
    field_of(page, "psa_q3").fill(PARAGRAPH * 29)
    expect(count_of(page, "psa_q3")).to_contain_text("ประมาณ")
    taken = page.evaluate(
        """async () => {
          const field = document.querySelector("[data-box=psa_q3] textarea"), taken = [];
          field.focus();
          for (let turn = 0; turn < 30; turn++) {
            const start = performance.now();
            field.setRangeText("ก", field.value.length, field.value.length, "end");
            field.dispatchEvent(new Event("input", { bubbles: true }));
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            taken.push(performance.now() - start);
          }
          return taken.sort((one, other) => one - other)[15];
        }"""
    )
    assert taken < 100


def test_without_a_segmenter_no_count_is_shown_and_the_limit_is(visitor: BrowserContext) -> None:
    page = visitor.new_page()
    page.add_init_script("delete Intl.Segmenter")
    open_step(page)
    field_of(page, "psa_q1").fill(PARAGRAPH)
    expect(count_of(page, "psa_q1")).to_have_text("ไม่เกิน 700 คำ เบราว์เซอร์นี้ตัดคำภาษาไทยไม่ได้ จึงไม่แสดงจำนวนคำ")
    assert "ประมาณ" not in count_of(page, "psa_q1").inner_text()


def test_a_text_that_is_too_long_is_told_stays_where_it_is_and_is_not_kept(page: Page) -> None:
    field_of(page, "psa_q1").fill("ก่อน")
    wait_until_kept(page, "psa_q1", "ก่อน")
    field_of(page, "psa_q1").fill("ยาว " * 10_001)
    expect(page.locator('[data-box="psa_q1"] [role="alert"]')).to_contain_text("40,000")
    field_of(page, "psa_q1").blur()
    assert len(field_of(page, "psa_q1").input_value()) == 40_004
    field_of(page, "psa_q1").fill("หลัง")
    expect(page.locator('[data-box="psa_q1"] [role="alert"]')).to_be_empty()
    wait_until_kept(page, "psa_q1", "หลัง")


def test_what_is_typed_while_an_answer_is_on_its_way_is_never_written_over(visitor: BrowserContext) -> None:
    page = visitor.new_page()
    page.add_init_script(SLOW)
    open_step(page)
    field = field_of(page, "psa_q1")
    field.press_sequentially("กข", delay=20)
    page.keyboard.press("ArrowLeft")
    # Each letter is said after its pause, and every answer comes while the next is being typed.
    page.keyboard.type("คงจฉ", delay=700)
    expect(field).to_have_value("กคงจฉข")
    assert field.evaluate("field => field.selectionStart") == 5
    field_of(page, "psa_q2").click()
    wait_until_kept(page, "psa_q1", "กคงจฉข")
    expect(field).to_have_value("กคงจฉข")


def test_what_two_people_wrote_into_one_box_is_both_kept_and_shown_there(
    page: Page, chromium: Browser, running: Running
) -> None:
    field_of(page, "psa_q1").fill("เริ่มต้น")
    wait_until_kept(page, "psa_q1", "เริ่มต้น")
    key = page.locator('a[data-selfassess="key"]').get_attribute("href")
    other = chromium.new_context(base_url=running.address).new_page()
    other.goto(str(key))
    other.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
    other.locator('[data-step="write"]').click()
    expect(field_of(other, "psa_q1")).to_have_value("เริ่มต้น")
    field_of(page, "psa_q1").fill("เริ่มต้น ฉบับของคนแรก")
    field_of(other, "psa_q1").fill("เริ่มต้น ฉบับของคนที่สอง")
    field_of(page, "psa_q1").blur()
    field_of(other, "psa_q1").blur()
    box = other.locator('[data-box="psa_q1"]')
    expect(box.locator(".sa-conflict")).to_contain_text("ฉบับของคนแรก")
    expect(box.locator(".sa-conflict")).to_contain_text("ฉบับของคนที่สอง")
    chosen = box.locator(".sa-conflict p", has_text="ฉบับของคนที่สอง")
    chosen.get_by_role("button").click()
    expect(box.locator(".sa-conflict")).to_have_count(0)
    expect(field_of(other, "psa_q1")).to_have_value("เริ่มต้น ฉบับของคนที่สอง")
    expect(field_of(page, "psa_q1")).to_have_value("เริ่มต้น ฉบับของคนที่สอง", timeout=15_000)
    other.context.close()


def test_a_text_typed_offline_stays_in_the_browser_and_is_saved_later(page: Page) -> None:
    field_of(page, "psa_q1").fill("ก่อน")
    wait_until_kept(page, "psa_q1", "ก่อน")
    page.context.set_offline(True)
    page.evaluate("document.dispatchEvent(new CustomEvent('selfassess:connection', { detail: false }))")
    for text in ("ระหว่าง", "ระหว่างที่", "ระหว่างที่ไม่มีสัญญาณ"):
        field_of(page, "psa_q1").fill(text)
        field_of(page, "psa_q1").blur()
    page.wait_for_function(
        "() => JSON.stringify(JSON.parse(localStorage.getItem('selfassess:work'))).includes('ระหว่างที่ไม่มีสัญญาณ')"
    )
    page.context.set_offline(False)
    page.evaluate("document.dispatchEvent(new CustomEvent('selfassess:connection', { detail: true }))")
    wait_until_kept(page, "psa_q1", "ระหว่างที่ไม่มีสัญญาณ")
    expect(field_of(page, "psa_q1")).to_have_value("ระหว่างที่ไม่มีสัญญาณ")


@pytest.fixture
def phone(chromium: Browser, running: Running) -> Iterator[Page]:
    context = chromium.new_context(base_url=running.address, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_a_cut_connection_is_said_where_one_writes_and_covers_nothing(phone: Page) -> None:
    channels: list[WebSocketRoute] = []

    def carry(channel: WebSocketRoute) -> None:
        channel.connect_to_server()
        channels.append(channel)

    phone.route_web_socket("**/channels*", carry)
    field = field_of(open_step(phone), "psa_q9")
    field.fill("ก่อน")
    wait_until_kept(phone, "psa_q9", "ก่อน")
    phone.route_web_socket("**/channels*", lambda channel: channel.close())
    channels[-1].close()
    field.click()
    strip = phone.locator('[data-selfassess="lost"]')
    expect(strip).to_be_in_viewport(ratio=1)
    expect(strip).to_contain_text("พิมพ์และตอบต่อได้")
    expect(strip.get_by_role("button")).to_have_count(0)  # to load the page anew would lose it now
    expect(phone.locator("#offline")).to_be_hidden()
    tops = [part.bounding_box() for part in (phone.locator(".sa-steps"), strip, phone.locator(".sa-box-fold"), field)]
    for above, below in pairwise(tops):
        assert above
        assert below
        assert above["y"] + above["height"] <= below["y"] + 2  # the strip hides the hairline under the steps
    assert find_violations(phone) == []


def test_a_reload_that_failed_at_first_comes_back_to_the_box_in_which_one_wrote(page: Page) -> None:
    field_of(page, "psa_q9").fill("ก่อนโหลดใหม่")
    wait_until_kept(page, "psa_q9", "ก่อนโหลดใหม่")
    page.route("**/voila/render/**", lambda route: route.abort("connectionrefused"))
    with pytest.raises(Error):
        page.reload()
    page.unroute("**/voila/render/**")
    page.reload()
    expect(field_of(page, "psa_q9")).to_have_value("ก่อนโหลดใหม่", timeout=60_000)
    expect(field_of(page, "psa_q9")).to_be_in_viewport()


def test_where_nothing_answers_the_page_is_not_loaded_anew_without_a_server(phone: Page) -> None:
    is_deaf = False

    def carry(channel: WebSocketRoute) -> None:
        server = channel.connect_to_server()
        channel.on_message(lambda message: None if is_deaf else server.send(message))

    phone.clock.install()
    phone.route_web_socket("**/channels*", carry)
    field = field_of(open_step(phone), "psa_q9")
    is_deaf = True
    field.fill("ระหว่างรอ")
    field.blur()
    phone.clock.fast_forward(10_000)
    strip = phone.locator('[data-selfassess="lost"]')
    phone.context.set_offline(True)
    strip.get_by_role("button", name="โหลดหน้านี้ใหม่").click()
    expect(strip).to_contain_text("ยังติดต่อเซิร์ฟเวอร์ไม่ได้")
    expect(field).to_have_value("ระหว่างรอ")


def test_a_box_with_some_words_is_not_called_done(page: Page) -> None:
    field_of(page, "psa_q1").fill("ผู้ป่วยรอนาน")
    link = page.locator('.sa-box-nav [data-goes="psa_q1"]')
    expect(link).to_have_attribute("data-state", "begun")
    expect(link).to_contain_text("มีข้อความแล้ว")
    assert link.locator('[data-sign="✓"]').count() == 0


def test_a_pasted_text_without_its_vowels_is_offered_a_repair_and_nothing_changes_by_itself(page: Page) -> None:
    lost = "สานักงานเขตทางานร่วมกัน"
    field = field_of(page, "psa_q1")
    field.click()
    page.evaluate(
        """text => {
          const field = document.querySelector("[data-box=psa_q1] textarea");
          document.execCommand("insertText", false, text);
          field.dispatchEvent(new ClipboardEvent("paste", { bubbles: true }));
        }""",
        lost,
    )
    offer = page.locator('[data-box="psa_q1"] .sa-repair')
    expect(offer).to_contain_text("สำนักงาน")
    expect(field).to_have_value(lost)
    offer.locator('[data-repair="accept"]').click()
    expect(offer).to_have_count(0)
    expect(field).to_have_value("สำนักงานเขตทำงานร่วมกัน")
    page.get_by_role("button", name="เลิกทำ").first.click()
    expect(field).to_have_value(lost)
    offer.locator('[data-repair="leave"]').click()
    expect(offer).to_have_count(0)
    expect(field).to_have_value(lost)


def test_each_word_of_a_repair_is_chosen_by_itself_and_a_doubtful_one_only_by_hand(page: Page) -> None:
    field = field_of(page, "psa_q1")
    field.fill("🙂 สานักงานแก้น้าท่วม จานวน 2 ครั้ง")
    field.blur()
    offer = page.locator('[data-box="psa_q1"] .sa-repair')
    ticks = offer.get_by_role("checkbox")
    expect(ticks).to_have_count(3)
    assert [ticks.nth(at).is_checked() for at in range(3)] == [True, True, False]
    expect(offer.locator("li").nth(2)).to_contain_text("โปรดตรวจ")
    expect(offer.locator("li").nth(2)).to_contain_text("ท่วม")
    ticks.nth(1).uncheck()
    offer.locator('[data-repair="accept"]').click()
    expect(field).to_have_value("🙂 สำนักงานแก้น้าท่วม จานวน 2 ครั้ง")
    expect(ticks).to_have_count(2)
    offer.locator('[data-repair="all"]').click()
    offer.locator('[data-repair="accept"]').click()
    expect(field).to_have_value("🙂 สำนักงานแก้น้ำท่วม จำนวน 2 ครั้ง")
    expect(offer).to_have_count(0)


def test_hints_come_after_a_pause_and_are_put_away_and_brought_back(page: Page) -> None:
    sentence = "เราตั้งใจลดเวลารอคอยของผู้ป่วยโรคเรื้อรังทุกคนให้สั้นลงอย่างต่อเนื่องในทุกคลินิกของหน่วยงาน"
    field_of(page, "psa_q1").fill(sentence)
    field_of(page, "psa_q2").fill(sentence)
    hints = page.locator('[data-box="psa_q2"] .sa-hints')
    assert hints.locator("[data-hint]").count() == 0  # nobody is interrupted while typing
    field_of(page, "psa_q2").blur()
    hint = hints.locator('[data-kind="repeated_elsewhere"]')
    expect(hint).to_have_count(1)
    hint.locator("summary").click()
    expect(hint).to_contain_text("อย่าเขียนประเด็นเดิมซ้ำไปซ้ำมา")
    hint.get_by_role("button", name="ซ่อนข้อสังเกตนี้").click()
    fold = hints.locator("details", has_text="ข้อสังเกตที่ซ่อนไว้")
    expect(fold).to_be_visible()
    fold.locator("summary").first.click()
    fold.get_by_role("button", name="แสดงอีกครั้ง").click()
    expect(hints.locator("> ul [data-kind='repeated_elsewhere']")).to_have_count(1)


def test_the_list_of_boxes_leads_to_each_box_by_keyboard(page: Page) -> None:
    link = page.locator('.sa-box-nav [data-goes="psa_q8"]')
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.closest('[data-box]')?.dataset.box === 'psa_q8'")
    page.keyboard.press("Tab")
    page.wait_for_function("() => document.activeElement.tagName === 'TEXTAREA'")
    page.keyboard.type("ลดเวลา")
    page.keyboard.press("Tab")
    wait_until_kept(page, "psa_q8", "ลดเวลา")


def test_by_a_link_for_reading_the_texts_are_shown_and_cannot_be_changed(
    page: Page, chromium: Browser, running: Running
) -> None:
    field_of(page, "psa_q1").fill("ผู้ป่วยรอนาน")
    wait_until_kept(page, "psa_q1", "ผู้ป่วยรอนาน")
    page.locator('a[data-selfassess="key"]').click()
    link = page.get_by_label("ลิงก์สำหรับอ่านอย่างเดียว").input_value()
    reader = chromium.new_context(base_url=running.address).new_page()
    reader.goto(link)
    reader.wait_for_selector('[data-selfassess="ready"]', state="attached", timeout=60_000)
    reader.locator('[data-step="write"]').click()
    expect(field_of(reader, "psa_q1")).to_have_value("ผู้ป่วยรอนาน")
    expect(field_of(reader, "psa_q1")).not_to_be_editable()
    reader.context.close()


def test_every_editor_has_a_name_and_is_described_by_its_question_and_its_count(page: Page) -> None:
    told = page.eval_on_selector_all(
        "[data-box] textarea",
        """all => all.map((field) => [field.labels[0]?.textContent, ...field.getAttribute("aria-describedby").split(" ")
          .map((id) => Boolean(document.getElementById(id)))])""",
    )
    assert len(told) == 13
    assert all(name and all(found) for name, *found in told)


def test_the_ring_of_the_editor_in_use_lies_within_it_where_nothing_can_cover_it(page: Page) -> None:
    field_of(page, "psa_q1").focus()
    offset, width = field_of(page, "psa_q1").evaluate(
        "field => ['outlineOffset', 'outlineWidth'].map((name) => parseFloat(getComputedStyle(field)[name]))"
    )
    assert width >= 3
    assert offset + width <= 0


@pytest.mark.parametrize("width", [390, 1280, 1920])
@pytest.mark.parametrize("track", ["psa-2558/service_innovation", "bma-2564/innovation_kpi", "tepga-2558/expansion"])
def test_the_step_is_accessible_and_never_scrolls_sideways(
    chromium: Browser, running: Running, track: str, width: int
) -> None:
    context = chromium.new_context(base_url=running.address, viewport={"width": width, "height": 844})
    page = open_step(context.new_page(), f"?track={track}")
    if track.startswith("psa"):
        field_of(page, "psa_q1").fill(PARAGRAPH * 20 + "สานักงานเขตทางานร่วมกัน" + "ก" * 300)
        field_of(page, "psa_q1").blur()
        expect(page.locator('[data-box="psa_q1"] .sa-repair')).to_be_visible()
    assert find_violations(page) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    if width == 390:
        small = page.eval_on_selector_all(
            ".sa-main button, .sa-main summary, .sa-main textarea",
            "all => all.filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML)",
        )
        assert small == []
    context.close()


def test_on_a_phone_the_list_is_a_fold_that_closes_when_one_goes(chromium: Browser, running: Running) -> None:
    context = chromium.new_context(base_url=running.address, viewport={"width": 390, "height": 844})
    page = open_step(context.new_page())
    fold = page.locator(".sa-box-fold")
    fold.locator("summary").click()
    fold.locator('[data-goes="psa_q10"]').click()
    expect(fold).not_to_have_attribute("open", "")
    expect(page.locator('[data-box="psa_q10"] h3')).to_be_in_viewport()
    context.close()


def test_on_paper_stand_the_texts_and_no_editors(page: Page) -> None:
    field_of(page, "psa_q1").fill("ผู้ป่วยรอนาน\n\nจึงพัฒนาระบบนัดหมาย")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator('[data-box="psa_q1"] .sa-draft-paper')).to_be_visible()
    expect(page.locator('[data-box="psa_q1"] .sa-draft-paper')).to_have_text("ผู้ป่วยรอนาน\n\nจึงพัฒนาระบบนัดหมาย")
    expect(field_of(page, "psa_q1")).to_be_hidden()


def test_what_is_typed_is_never_markup(page: Page) -> None:
    hostile = "<img src=x onerror=window.struck=1><script>window.struck=1</script>" * 3
    field_of(page, "psa_q1").fill(hostile)
    field_of(page, "psa_q2").fill(hostile)
    field_of(page, "psa_q2").blur()
    wait_until_kept(page, "psa_q2", hostile)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("window.struck") is None
    kept = json.loads(page.evaluate("localStorage.getItem('selfassess:work')"))
    assert kept["work"]["drafts"]["psa_q1"]["text"] == hostile
