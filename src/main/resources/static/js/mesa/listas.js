// Lists of the desk: rows are walked by the arrows and opened by Enter or a click; another saved search, or another
// ready-made list, is another address of the same page.
const origem = evento => {
  const alvo = evento.composedPath()[0];
  return alvo instanceof Element && alvo.closest('.mesa') ? alvo : null;
};

const linhas = onde => [...onde.querySelectorAll('[data-linha]')];

function primeira(alvo) {
  const achada = linhas(alvo.closest('.mesa'))[0];
  if (achada) achada.focus();
  return Boolean(achada);
}

function andar(alvo, passo) {
  const todas = linhas(alvo.closest('table'));
  const seguinte = todas[todas.indexOf(alvo) + passo];
  if (!seguinte) return;
  seguinte.focus();
  seguinte.closest('tr').scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', evento => {
  const passo = { ArrowDown: 1, ArrowUp: -1 }[evento.key];
  const alvo = passo && !evento.ctrlKey && !evento.altKey && origem(evento);
  if (!alvo) return;
  if (alvo.matches('[data-linha]')) andar(alvo, passo);
  else if (passo < 0 || !alvo.matches('.rolagem, [data-para-lista]') || !primeira(alvo)) return;
  evento.preventDefault();
});

/** The form back as it came, and what it finds. */
function limpar(form) {
  form.querySelector('[name=quadro]').dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  form.requestSubmit();
}

document.addEventListener('click', evento => {
  const alvo = origem(evento);
  if (!alvo) return;
  if (alvo.matches('#filtro button[type=reset]')) {
    setTimeout(() => limpar(alvo.form));
  } else if (!alvo.closest('a, button, input, select, summary, form.na-linha') && !String(window.getSelection())) {
    const linha = alvo.closest('tr') && alvo.closest('tr').querySelector('[data-linha]');
    if (linha) linha.click();
  }
});

// What came has a key of its own; those of the form count again once it is no longer busy.
document.addEventListener('htmx:afterSwap', evento => {
  const alvo = evento.composedPath()[0];
  if (!(alvo instanceof Element) || alvo.id !== 'resultado') return;
  setTimeout(() => window.dispatchEvent(new Event('central:montada')), 100);
});

window.addEventListener('hashchange', () => {
  const [caminho, busca] = window.location.hash.slice(1).split('?');
  const pagina = caminho === '/localizar' && document.querySelector('central-pagina[src^="/tasklist/localizar"]');
  const src = '/tasklist/localizar' + (busca ? '?' + busca : '');
  if (pagina && pagina.getAttribute('src') !== src) pagina.setAttribute('src', src);
});

export default [];
