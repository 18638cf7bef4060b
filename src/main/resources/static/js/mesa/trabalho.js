// What the panels of a case do beside fetching and sending: copy, drop files, show how far an upload is.

/** A page that did not come encrypted has no clipboard of its own. */
async function copiar(texto) {
  if (navigator.clipboard && window.isSecureContext) {
    await navigator.clipboard.writeText(texto);
    return;
  }
  const campo = document.createElement('textarea');
  campo.value = texto;
  document.body.append(campo);
  campo.select();
  document.execCommand('copy');
  campo.remove();
}

function soltar(evento, lugar) {
  const campo = lugar.querySelector('input[type=file]');
  campo.files = evento.dataTransfer.files;
  campo.form.requestSubmit();
}

/** The same line with or without country, and with or without the ninth digit. */
function linhaDo(numero) {
  const digitos = (numero || '').replace(/\D/g, '').replace(/^0+/, '');
  const nacional = digitos.length > 11 ? digitos.replace(/^55/, '') : digitos;
  return nacional.slice(0, 2) + nacional.slice(2).slice(-8);
}

/** Outside WhatsApp's window only an approved text goes: the free one is locked and says why, and what was typed stays. */
function travarTextoLivre(form) {
  const { canal, numero, texto } = form.elements;
  const abertas = (form.dataset.abertas || '').split(';').filter(Boolean).map(linhaDo);
  const fechada = canal.value === 'WHATSAPP' && !abertas.includes(linhaDo(numero.value || form.dataset.numero));
  const porque = form.querySelector('#conversa-fechada');
  porque.hidden = !fechada;
  texto.disabled = fechada;
  if (fechada) texto.setAttribute('aria-describedby', porque.id);
  else if (texto.getAttribute('aria-describedby') === porque.id) texto.removeAttribute('aria-describedby');
}

export function ligarTrabalho(raiz, avisar) {
  const travar = () => raiz.querySelectorAll('form[data-conversa]').forEach(travarTextoLivre);
  raiz.getRootNode().host?.addEventListener('central:montada', travar);
  ['input', 'change'].forEach(nome => raiz.addEventListener(nome, travar));
  raiz.addEventListener('click', async evento => {
    const botao = evento.target.closest('[data-copia]');
    if (!botao) return;
    try {
      await copiar(botao.dataset.copia);
      avisar('Copiado.');
    } catch {
      avisar('O navegador não deixou copiar.', 'alert');
    }
    botao.focus();
  });
  raiz.addEventListener('change', evento => {
    const atendida = evento.target.closest('[name=conclusao][value=ATENDIDA]');
    const semMotivo = atendida && atendida.form.querySelector('select[data-preenche]');
    if (semMotivo) semMotivo.value = '';
    const motivo = evento.target.closest('select[data-preenche]');
    const escolhido = motivo && motivo.value && motivo.selectedOptions[0];
    if (!escolhido) return;
    for (const campo of ['texto', 'fundamento']) {
      const onde = motivo.form.elements[campo];
      onde.value = comOMotivo(
        onde.value,
        escolhido.dataset[campo],
        [...motivo.options].map(um => um.dataset[campo])
      );
      onde.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  for (const nome of ['dragenter', 'dragover', 'dragleave', 'drop']) {
    raiz.addEventListener(nome, evento => {
      const lugar = evento.target.closest && evento.target.closest('[data-soltar]');
      if (!lugar) return;
      evento.preventDefault();
      lugar.classList.toggle('sobre', nome === 'dragenter' || nome === 'dragover');
      if (nome === 'drop' && evento.dataTransfer.files.length) soltar(evento, lugar);
    });
  }
  raiz.addEventListener('htmx:xhr:progress', evento => {
    const barra = evento.target.querySelector && evento.target.querySelector('progress');
    if (!barra || !evento.detail.total) return;
    barra.hidden = false;
    barra.value = (100 * evento.detail.loaded) / evento.detail.total;
  });
  raiz.addEventListener('htmx:afterRequest', evento => {
    const barra = evento.target.querySelector && evento.target.querySelector('progress');
    if (barra) barra.hidden = true;
  });
}

/** The text of a reason chosen before, where nobody changed it, gives its place to that of the one chosen now. */
function comOMotivo(escrito, doCadastro, deTodos) {
  const antes = deTodos.find(um => um && um !== doCadastro && escrito.includes(um));
  if (antes) return escrito.replace(antes, () => doCadastro);
  if (escrito.includes(doCadastro)) return escrito;
  return escrito.trim() ? escrito.trim() + '\n\n' + doCadastro : doCadastro;
}
