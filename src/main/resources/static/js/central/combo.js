// Search as you type: htmx brings the options into the list, here they are walked and chosen by keyboard or pointer.
// <div class="combo" data-campo="nome" [data-envia]> <input type="hidden" name="nome"> <input role="combobox" hx-…>
// <ul role="listbox"> <li role="option" data-valor data-rotulo>…
let numero = 0;

const partes = alvo => {
  const combo = alvo.closest && alvo.closest('.combo');
  return (
    combo && {
      combo,
      entrada: combo.querySelector('[role=combobox]'),
      lista: combo.querySelector('[role=listbox]'),
      guardado: combo.querySelector('input[type=hidden]')
    }
  );
};

const opcoes = lista => [...lista.querySelectorAll('[role=option]:not([aria-disabled=true])')];

function mostrar({ entrada, lista }, aberta) {
  lista.hidden = !aberta;
  entrada.setAttribute('aria-expanded', String(aberta));
  if (!aberta) entrada.removeAttribute('aria-activedescendant');
}

function marcar(c, passo) {
  const todas = opcoes(c.lista);
  if (!todas.length) return;
  const agora = todas.findIndex(um => um.getAttribute('aria-selected') === 'true');
  const seguinte = agora < 0 ? (passo > 0 ? 0 : todas.length - 1) : (agora + passo + todas.length) % todas.length;
  todas.forEach((um, i) => um.setAttribute('aria-selected', String(i === seguinte)));
  const marcada = todas[seguinte];
  marcada.id = marcada.id || 'opcao-' + ++numero;
  c.entrada.setAttribute('aria-activedescendant', marcada.id);
  marcada.scrollIntoView({ block: 'nearest' });
}

function escolher(c, opcao) {
  c.entrada.value = opcao.dataset.rotulo || opcao.textContent.trim();
  c.entrada.dataset.escolhido = c.entrada.value;
  if (c.guardado) c.guardado.value = opcao.dataset.valor;
  mostrar(c, false);
  const onde = c.guardado || c.entrada;
  onde.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  c.combo.dispatchEvent(
    new CustomEvent('central:escolhido', { detail: opcao.dataset.valor, bubbles: true, composed: true })
  );
  if (c.combo.hasAttribute('data-envia')) c.entrada.form.requestSubmit();
}

/** Enter takes the first, which fits best; of people (data-envia) only the one there is: a namesake is somebody else. */
function aPrimeira({ combo, lista }) {
  const todas = opcoes(lista);
  return combo.hasAttribute('data-envia') && todas.length > 1 ? null : todas[0];
}

export function ligarCombos(raiz) {
  raiz.addEventListener('htmx:afterSwap', evento => {
    const c = partes(evento.detail.target);
    if (c && evento.detail.target === c.lista) mostrar(c, c.lista.childElementCount > 0);
  });
  raiz.addEventListener('keydown', evento => {
    if (!evento.target.matches('[role=combobox]')) return;
    const c = partes(evento.target);
    const aberta = !c.lista.hidden;
    if (evento.key === 'ArrowDown' || evento.key === 'ArrowUp') {
      evento.preventDefault();
      if (!aberta && c.lista.childElementCount) mostrar(c, true);
      marcar(c, evento.key === 'ArrowDown' ? 1 : -1);
    } else if (evento.key === 'Enter' && aberta && !evento.ctrlKey) {
      const marcada = c.lista.querySelector('[aria-selected=true]') || aPrimeira(c);
      evento.preventDefault();
      if (marcada) escolher(c, marcada);
    } else if (evento.key === 'Escape' && aberta) {
      evento.preventDefault();
      mostrar(c, false);
    }
  });
  raiz.addEventListener('mousedown', evento => {
    const opcao = evento.target.closest('.combo [role=option]');
    if (!opcao || opcao.getAttribute('aria-disabled') === 'true') return;
    evento.preventDefault();
    escolher(partes(opcao), opcao);
  });
  raiz.addEventListener('input', evento => {
    if (!evento.target.matches('[role=combobox]')) return;
    const { guardado } = partes(evento.target);
    if (guardado) guardado.value = '';
  });
  raiz.addEventListener('focusout', evento => {
    if (evento.target.matches('[role=combobox]')) mostrar(partes(evento.target), false);
  });
}
