/*
 * The editor's hands on the page. Tells the program by alert() what is typed, clicked and dragged, as JSON; the program calls window.canvas.
 * Holds no state that the program relies on: what is told here is checked there.
 */
(function (words) {
  'use strict';
  var main = document.querySelector('main');
  var zoom = 1;
  var selected = '';
  var active = null;
  var told = '';
  var drag = null;
  var gap = null;
  var quiet = false;
  var busy = false;
  var pristine = new Map();

  function tell(message) { alert(JSON.stringify(message)); }
  function all(selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); }
  function up(node, selector) {
    var element = node && node.nodeType === 1 ? node : node && node.parentElement;
    return element && element.closest ? element.closest(selector) : null;
  }
  function blockOf(node) { return up(node, '[data-block]'); }
  function idOf(node) { var block = blockOf(node); return block ? block.getAttribute('data-block') : ''; }
  function find(id) {
    return id ? all('[data-block]', main).find(function (e) { return e.getAttribute('data-block') === id; }) || null : null;
  }
  function topOf(node) { while (node && node.parentElement !== main) { node = node.parentElement; } return node; }
  function isRich(field) { return field.hasAttribute('data-level'); }

  // --- texts ---------------------------------------------------------------------------------------------------------------

  function textOf(node) {
    if (node.nodeType === 3) { return node.nodeValue; }
    if (node.nodeName === 'BR') { return '\n'; }
    return Array.prototype.map.call(node.childNodes, textOf).join('');
  }
  function isBlank(field) { return textOf(field).trim() === '' && !field.querySelector('li'); }
  function markBlank(field) { field.classList.toggle('cl-blank', isBlank(field)); }

  function typed(settled) {
    if (!active) { return; }
    if (!isRich(active) && textOf(active).replace(/\n$/, '') === '' && active.firstChild) { active.textContent = ''; }
    markBlank(active);
    pristine.delete(topOf(active));
    tell({act: 'type', block: idOf(active), field: active.getAttribute('data-field'),
      value: isRich(active) ? active.innerHTML : textOf(active).replace(/\n$/, ''),
      level: Number(active.getAttribute('data-level') || 1), settled: !!settled});
    place();
  }

  /** A formatted text begins with a paragraph, so that Enter makes the next one. */
  function prepare(field) {
    if (isRich(field) && isBlank(field)) {
      field.innerHTML = '<p><br></p>';
      getSelection().collapse(field.firstChild, 0);
    }
    document.execCommand('defaultParagraphSeparator', false, 'p');
    document.execCommand('styleWithCSS', false, false);
  }

  document.addEventListener('focusin', function (e) {
    var field = up(e.target, '[data-field]');
    if (!field || field === active || quiet) { return; }
    active = field;
    prepare(field);
    tell({act: 'enter', block: idOf(field), field: field.getAttribute('data-field')});
  });
  document.addEventListener('focusout', function () {
    // The window lost the focus: the caret stays where it is.
    if (!active || quiet || !document.hasFocus()) { return; }
    left();
  });
  function left() {
    var field = active;
    active = null;
    if (!field) { return; }
    if (isRich(field) && isBlank(field)) { field.textContent = ''; }
    markBlank(field);
    nothing();
    tell({act: 'leave'});
  }
  document.addEventListener('input', function (e) { if (!busy && active && active.contains(e.target)) { typed(false); } });

  document.addEventListener('beforeinput', function (e) {
    if (!active) { return; }
    var breaks = e.inputType === 'insertParagraph' || e.inputType === 'insertLineBreak';
    if (breaks && !isRich(active) && !active.hasAttribute('data-lines')) {
      e.preventDefault();
      if (!step(1, true)) { leave(); }
    } else if (breaks && isRich(active)) {
      enter(e);
    } else if (e.inputType === 'insertFromDrop' || e.inputType === 'insertFromPaste') {
      e.preventDefault();
    }
  });

  /** A person expects Enter after a heading or on an empty line of a quotation to go on with a paragraph. */
  function enter(e) {
    var line = lineAt(getSelection().focusNode);
    if (!line) { return; }
    var quote = up(line, 'blockquote');
    if (quote && textOf(line).trim() === '') {
      e.preventDefault();
      var paragraph = document.createElement('p');
      paragraph.appendChild(document.createElement('br'));
      quote.after(paragraph);
      line.remove();
      if (textOf(quote).trim() === '') { quote.remove(); }
      getSelection().collapse(paragraph, 0);
      typed(false);
    } else if (/^H\d$/.test(line.nodeName)) {
      var range = getSelection().getRangeAt(0);
      var rest = document.createRange();
      rest.selectNodeContents(line);
      rest.setStart(range.endContainer, range.endOffset);
      if (rest.toString() === '') {
        e.preventDefault();
        var next = document.createElement('p');
        next.appendChild(document.createElement('br'));
        line.after(next);
        getSelection().collapse(next, 0);
        typed(false);
      }
    }
  }

  document.addEventListener('paste', function (e) {
    e.preventDefault();
    if (!active) { return; }
    var rich = isRich(active);
    var clean = prompt(rich ? 'paste-rich' : active.hasAttribute('data-lines') ? 'paste-lines' : 'paste-line',
      active.getAttribute('data-level') || '1');
    if (!clean) { return; }
    if (!rich) { document.execCommand('insertText', false, clean); return; }
    command('insertHTML', clean);
    settle();
  });
  ['dragover', 'drop', 'dragstart'].forEach(function (name) {
    document.addEventListener(name, function (e) { e.preventDefault(); });
  });

  // --- the caret -----------------------------------------------------------------------------------------------------------

  var LINES = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,div';
  function linesOf(field) {
    if (!isRich(field)) { return [field]; }
    var lines = all(LINES, field).filter(function (e) { return !e.querySelector(LINES) && textOf(e).trim() !== ''; });
    return lines.length ? lines : [field];
  }
  function lineAt(node) {
    var line = up(node, LINES + ',[data-field]');
    return line && active && active.contains(line) && line !== active ? line : null;
  }
  function point(field, node, offset) {
    var lines = linesOf(field);
    for (var i = 0; i < lines.length; i++) {
      if (lines[i] === node || lines[i].contains(node)) {
        var before = document.createRange();
        before.selectNodeContents(lines[i]);
        before.setEnd(node, offset);
        return {line: i, at: before.toString().length};
      }
    }
    return {line: lines.length - 1, at: textOf(lines[lines.length - 1]).length};
  }
  function node(field, wanted) {
    var lines = linesOf(field);
    var line = lines[Math.min(wanted.line, lines.length - 1)];
    var walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    var left = wanted.at;
    var last = null;
    while (walker.nextNode()) {
      last = walker.currentNode;
      if (left <= last.nodeValue.length) { return [last, left]; }
      left -= last.nodeValue.length;
    }
    return last ? [last, last.nodeValue.length] : [line, 0];
  }
  function caret() {
    var selection = getSelection();
    if (!active || !selection.rangeCount || !active.contains(selection.anchorNode)) { return null; }
    var range = selection.getRangeAt(0);
    return {block: idOf(active), field: active.getAttribute('data-field'),
      start: point(active, range.startContainer, range.startOffset),
      end: point(active, range.endContainer, range.endOffset)};
  }
  function fieldIn(id, name) {
    var block = find(id);
    return block ? own(block).find(function (e) { return e.getAttribute('data-field') === name; }) || null : null;
  }
  function restore(kept) {
    var field = kept && fieldIn(kept.block, kept.field);
    if (!field) { return false; }
    open(kept.block);
    quiet = true;
    field.focus({preventScroll: true});
    quiet = false;
    active = field;
    prepare(field);
    if (!isBlank(field)) {
      var start = node(field, kept.start);
      var end = node(field, kept.end);
      getSelection().setBaseAndExtent(start[0], start[1], end[0], end[1]);
    }
    return true;
  }

  function own(block) {
    return all('[data-field],[data-spare]', block).filter(function (e) { return blockOf(e) === block; });
  }
  function fields(block) {
    return own(block).filter(function (e) { return e.hasAttribute('data-field') && e.offsetParent !== null; });
  }
  function edit(field, atEnd) {
    field.focus({preventScroll: true});
    var selection = getSelection();
    if (!isBlank(field)) {
      selection.selectAllChildren(field);
      if (atEnd) { selection.collapseToEnd(); }
    }
    show(field);
  }
  /** Goes to the text after or before this one; in its block only, when wished. */
  function step(by, inBlock) {
    if (!active) { return false; }
    var list = inBlock ? fields(blockOf(active)) : all('[data-field]', main).filter(function (e) { return e.offsetParent !== null; });
    var next = list[list.indexOf(active) + by];
    if (!next) { return false; }
    edit(next, true);
    return true;
  }
  function leave() { if (active) { var field = active; field.blur(); if (active) { left(); } getSelection().removeAllRanges(); } }
  function show(element) {
    var box = element.getBoundingClientRect();
    if (box.bottom < 80 || box.top > innerHeight - 80) { element.scrollIntoView({block: 'center'}); }
  }

  // --- forms of words ------------------------------------------------------------------------------------------------------

  function forms() {
    var at = getSelection().focusNode;
    var found = [];
    if (document.queryCommandState('bold')) { found.push('bold'); }
    if (document.queryCommandState('italic')) { found.push('italic'); }
    var line = lineAt(at);
    var heading = line && up(line, 'h1,h2,h3,h4,h5,h6');
    if (heading) { found.push(Number(heading.nodeName.charAt(1)) > Number(active.getAttribute('data-level')) ? 'subheading' : 'heading'); }
    var list = line && up(line, 'ul,ol');
    if (list && active.contains(list)) { found.push(list.nodeName === 'OL' ? 'numbers' : 'bullets'); }
    var quote = line && up(line, 'blockquote');
    if (quote && active.contains(quote)) { found.push('quote'); }
    if (linkAt()) { found.push('link'); }
    return found;
  }
  function linkAt() {
    var link = up(getSelection().focusNode, 'a') || up(getSelection().anchorNode, 'a');
    return link && active && active.contains(link) && link !== active ? link : null;
  }
  function wordsSelected() { // what is selected, for the bar
    var selection = getSelection();
    if (!active || !isRich(active) || !selection.rangeCount || !active.contains(selection.anchorNode)) { return null; }
    var box = selection.getRangeAt(0).getBoundingClientRect();
    if (!box.width && !box.height) { box = (lineAt(selection.focusNode) || active).getBoundingClientRect(); }
    var link = linkAt();
    return {act: 'words', x: box.left, y: box.top, width: box.width, height: box.height, forms: forms().join(' '),
      link: link ? link.getAttribute('data-target') || link.getAttribute('href') : ''};
  }
  function nothing() { if (told !== '') { told = ''; tell({act: 'nothing'}); } }
  function tellWords(always) {
    var selection = getSelection();
    var message = always || (selection.rangeCount && !selection.isCollapsed) ? wordsSelected() : null;
    if (!message) { nothing(); return; }
    var json = JSON.stringify(message);
    if (json !== told || always) { told = json; alert(json); }
  }
  document.addEventListener('selectionchange', function () { if (!quiet && document.hasFocus()) { tellWords(false); } });

  /** Lets the program draw the text anew, unless the line is empty still: an empty one would not come back. */
  function settle() {
    var line = lineAt(getSelection().focusNode);
    typed(!!line && textOf(line).trim() !== '');
  }
  /** Does what the engine can do; what came of it is told afterwards, as a step of its own. */
  function command(name, value) {
    busy = true;
    document.execCommand(name, false, value === undefined ? null : value);
    busy = false;
  }
  function format(form) {
    if (!active || !isRich(active)) { return; }
    var has = forms().indexOf(form) >= 0;
    var level = Number(active.getAttribute('data-level'));
    var line = lineAt(getSelection().focusNode);
    if (form === 'bold' || form === 'italic') { command(form); }
    if (form === 'heading' || form === 'subheading') {
      unwrap(line);
      command('formatBlock', has ? 'p' : 'h' + Math.min(6, level + (form === 'heading' ? 0 : 1)));
    }
    if (form === 'bullets' || form === 'numbers') {
      if (!has) { unwrap(line); command('formatBlock', 'p'); }
      command(form === 'bullets' ? 'insertUnorderedList' : 'insertOrderedList');
    }
    if (form === 'quote') {
      if (has) { unwrap(line); } else { command('formatBlock', 'blockquote'); }
    }
    settle();
    tellWords(true);
  }
  /** Takes a line out of its quotation. */
  function unwrap(line) {
    var quote = line && up(line, 'blockquote');
    if (!quote || !active.contains(quote)) { return; }
    var kept = caret();
    if (quote === line) {
      var paragraph = document.createElement('p');
      while (quote.firstChild) { paragraph.appendChild(quote.firstChild); }
      quote.replaceWith(paragraph);
    } else {
      while (quote.firstChild) { quote.before(quote.firstChild); }
      quote.remove();
    }
    restore(kept);
  }
  function link(target, address) {
    if (!active || !isRich(active)) { return; }
    var existing = linkAt();
    if (existing && (getSelection().isCollapsed || !target)) { getSelection().selectAllChildren(existing); }
    if (target) {
      command('createLink', address);
      all('a', active).forEach(function (a) { if (getSelection().containsNode(a, true)) { a.setAttribute('data-target', target); } });
    } else {
      command('unlink');
    }
    settle();
  }

  // --- blocks --------------------------------------------------------------------------------------------------------------

  function open(id) {
    all('.cl-own', main).forEach(function (e) { e.classList.remove('cl-own'); if (e !== active) { e.classList.remove('cl-blank'); } });
    all('.cl-selected', main).forEach(function (e) { e.classList.remove('cl-selected'); });
    var block = find(id);
    if (!block) { return null; }
    block.classList.add('cl-selected');
    own(block).forEach(function (e) {
      e.classList.add('cl-own');
      var name = e.getAttribute('data-field');
      if (name) {
        e.setAttribute('data-hint', words.hints[name.split('.').pop()] || '');
        markBlank(e);
      }
    });
    return block;
  }
  function select(id) {
    selected = id;
    var block = open(id);
    if (block && !active) {
      var box = block.getBoundingClientRect();
      if (box.bottom < 80 || box.top > innerHeight - 80) { block.scrollIntoView({block: box.height > innerHeight ? 'start' : 'center'}); }
    }
    place();
  }

  document.addEventListener('click', function (e) {
    if (up(e.target, '#cl-tools')) { return; }
    var to = up(e.target, 'a');
    if (to || up(e.target, 'form') || up(e.target, 'summary')) { e.preventDefault(); }
    var target = to && !up(to, '[data-field]') && !to.querySelector('[data-field]') ? to.getAttribute('href') : '';
    var slot = up(e.target, '[data-slot]');
    if (target && target.indexOf('#page:') === 0) {
      tell({act: 'page', page: target.substring(6)});
    } else if (slot) {
      tell({act: 'slot', block: idOf(slot), slot: Number(slot.getAttribute('data-slot'))});
    } else if (blockOf(e.target) && !up(e.target, '[data-field]')) {
      tell({act: 'select', block: idOf(e.target)});
    } else if (blockOf(e.target) && idOf(e.target) !== selected) {
      tell({act: 'select', block: idOf(e.target)});
    }
  }, true);
  document.addEventListener('submit', function (e) { e.preventDefault(); }, true);

  // --- tools on the page ---------------------------------------------------------------------------------------------------

  var tools = document.createElement('div');
  tools.id = 'cl-tools';
  tools.innerHTML = '<div id="cl-gap"></div><button id="cl-add" type="button"></button><div id="cl-drop"></div>'
    + '<button id="cl-handle" type="button"></button>';
  document.body.appendChild(tools);
  var handle = document.getElementById('cl-handle');
  var add = document.getElementById('cl-add');
  var line = document.getElementById('cl-gap');
  var drop = document.getElementById('cl-drop');
  handle.setAttribute('aria-label', words.move);
  handle.title = words.move;
  add.setAttribute('aria-label', words.add);
  add.title = words.add;

  function put(element, x, y, width) {
    element.style.display = 'block';
    element.style.left = (x + scrollX) + 'px';
    element.style.top = (y + scrollY) + 'px';
    if (width !== undefined) { element.style.width = width + 'px'; }
  }
  function hide(element) { element.style.display = 'none'; }
  function u(pixels) { return pixels / zoom; }

  function place() {
    var block = find(selected);
    if (!block) { hide(handle); return; }
    var box = block.getBoundingClientRect();
    var isPart = block.classList.contains('cl-part');
    put(handle, Math.max(u(2), box.left + (isPart ? -u(36) : u(8))), box.top + (isPart ? -u(8) : u(8)));
  }

  function edge(block, below) {
    var box = block.getBoundingClientRect();
    return {spot: {beside: block.getAttribute('data-block'), below: below}, x: box.left, width: box.width,
      y: below ? box.bottom : box.top};
  }
  /** The gap between blocks that lies near a point. */
  function gapAt(target, y, reach) {
    for (var block = blockOf(target); block; block = blockOf(block.parentElement)) {
      var box = block.getBoundingClientRect();
      if (Math.abs(y - box.top) <= reach) { return edge(block, false); }
      if (Math.abs(y - box.bottom) <= reach) { return edge(block, true); }
    }
    var column = up(target, '.cl-parts');
    var last = column && column.lastElementChild;
    return last && last.hasAttribute('data-block') && Math.abs(y - last.getBoundingClientRect().bottom) <= u(40) ? edge(last, true) : null;
  }
  function showGap(found) {
    gap = found;
    if (!found) { hide(line); hide(add); return; }
    put(line, found.x, found.y - u(1), found.width);
    put(add, found.x + found.width / 2 - u(13), Math.max(u(2) - scrollY, found.y - u(13)));
  }
  /** Shows the line below the selected block: for the keyboard. */
  function gapBelow() {
    var block = find(selected);
    if (!block) { return null; }
    show(block);
    var found = edge(block, true);
    showGap(found);
    return JSON.stringify({act: 'place', beside: selected, below: true, x: found.x + found.width / 2, y: Math.min(found.y, innerHeight - u(40))});
  }
  add.addEventListener('click', function (e) {
    e.stopPropagation();
    if (gap) { tell(Object.assign({act: 'place', x: gap.x + gap.width / 2, y: gap.y}, gap.spot)); }
  });

  var hovered = null;
  document.addEventListener('mousemove', function (e) {
    if (drag) { dragTo(e); return; }
    if (e.target === add) { return; }
    var block = blockOf(e.target);
    if (block !== hovered) {
      if (hovered) { hovered.classList.remove('cl-hovered'); }
      if (block) { block.classList.add('cl-hovered'); }
      hovered = block;
    }
    if (!e.buttons) { showGap(main.contains(e.target) ? gapAt(e.target, e.clientY, u(12)) : null); }
  });
  document.addEventListener('mouseleave', function () {
    showGap(null);
    if (hovered) { hovered.classList.remove('cl-hovered'); hovered = null; }
  });
  addEventListener('resize', place);

  handle.addEventListener('mousedown', function (e) {
    e.preventDefault();
    drag = {id: selected, block: find(selected), spot: null};
    if (drag.block) { drag.block.classList.add('cl-dragged'); } else { drag = null; }
    showGap(null);
  });
  function dragTo(e) {
    if (e.clientY < u(48)) { scrollBy(0, -u(16)); }
    if (e.clientY > innerHeight - u(48)) { scrollBy(0, u(16)); }
    var under = document.elementFromPoint(e.clientX, e.clientY);
    var slot = up(under, '[data-slot]');
    var found = null;
    if (slot && !drag.block.contains(slot)) {
      var box = slot.getBoundingClientRect();
      found = {spot: {inside: idOf(slot), slot: Number(slot.getAttribute('data-slot'))}, x: box.left, width: box.width, y: (box.top + box.bottom) / 2};
    } else {
      found = gapAt(under, e.clientY, u(10));
      var block = blockOf(under);
      if (!found && block) {
        var around = block.getBoundingClientRect();
        found = edge(block, e.clientY > (around.top + around.bottom) / 2);
      }
      var other = found && find(found.spot.beside);
      if (other && drag.block.contains(other)) { found = null; }
    }
    drag.spot = found ? found.spot : null;
    if (found) { put(drop, found.x, found.y - u(2), found.width); } else { hide(drop); }
  }
  function endDrag(isDone) {
    if (!drag) { return; }
    var ended = drag;
    drag = null;
    hide(drop);
    ended.block.classList.remove('cl-dragged');
    if (isDone && ended.spot) { tell(Object.assign({act: 'move', block: ended.id}, ended.spot)); }
  }
  document.addEventListener('mouseup', function () { endDrag(true); });

  // --- the page anew -------------------------------------------------------------------------------------------------------

  function bare(element) {
    var copy = element.cloneNode(true);
    [copy].concat(all('.cl-selected,.cl-own,.cl-blank,.cl-hovered,[data-hint],[class=""]', copy)).forEach(function (e) {
      e.classList.remove('cl-selected', 'cl-own', 'cl-blank', 'cl-hovered');
      if (e.getAttribute('class') === '') { e.removeAttribute('class'); }
      e.removeAttribute('data-hint');
    });
    return copy.outerHTML;
  }
  function remember() {
    pristine = new Map();
    Array.prototype.forEach.call(main.children, function (e) { pristine.set(e, e.outerHTML); });
  }
  /** Puts in what changed, block by block, and the caret back where it was. */
  function update(html) {
    var kept = document.hasFocus() ? caret() : null;
    var wasActive = active;
    var template = document.createElement('template');
    template.innerHTML = html;
    var known = new Map();
    Array.prototype.forEach.call(main.children, function (e) { known.set(e.getAttribute('data-block') || '', e); });
    quiet = true;
    var after = new Map();
    var cursor = main.firstElementChild;
    Array.prototype.slice.call(template.content.children).forEach(function (fresh) {
      var markup = fresh.outerHTML;
      var live = known.get(fresh.getAttribute('data-block') || '');
      var isSame = live && (pristine.get(live) === markup || bare(live) === markup);
      var element = isSame ? live : fresh;
      after.set(element, markup);
      if (element === cursor) {
        cursor = cursor.nextElementSibling;
      } else {
        main.insertBefore(element, cursor);
        if (live && !isSame) {
          if (live === cursor) { cursor = cursor.nextElementSibling; }
          live.remove();
        }
      }
    });
    while (cursor) { var next = cursor.nextElementSibling; cursor.remove(); cursor = next; }
    pristine = after;
    quiet = false;
    hovered = null;
    if (wasActive && !(wasActive.isConnected && document.activeElement === wasActive)) {
      active = null;
      if (!restore(kept)) { tell({act: 'leave'}); }
    }
    select(selected);
    showGap(null);
  }

  var css = document.createElement('style');
  css.textContent = words.css;
  document.head.appendChild(css);
  remember();

  window.canvas = {
    update: update,
    select: select,
    leave: leave,
    format: format,
    link: link,
    endDrag: function () { var was = !!drag; endDrag(false); return was; },
    tellAgain: function () { told = ''; tellWords(false); },
    showBar: function () { tellWords(true); },
    gapBelow: gapBelow,
    hideGap: function () { showGap(null); },
    step: function (by) { return step(by, false); },
    edit: function (id) {
      var block = find(id);
      var list = block ? fields(block) : [];
      if (list.length) { edit(list[0], true); }
      return list.length > 0;
    },
    isBlank: function () { return !!active && isBlank(active); },
    isBlockBlank: function () {
      var block = active && blockOf(active);
      return !!block && textOf(block).trim() === '' && !block.querySelector('img,svg,input,li');
    },
    placeAtCaret: function () {
      if (!active) { return ''; }
      var box = active.getBoundingClientRect();
      return JSON.stringify({act: 'place', beside: idOf(active), below: true, x: box.left + u(150), y: box.bottom - u(8)});
    },
    zoom: function (factor) {
      zoom = factor;
      document.documentElement.style.setProperty('--cl-u', (1 / factor) + 'px');
      place();
    }
  };
})
