// Fields that are asked for only while another says something (data-so-se, data-so-se-valor): until then they are not seen,
// not reached and not sent, and keep what was typed in them. Without this script all are seen, each with its sentence (data-frase).
const CONTROLES = 'input, select, textarea, button';

const condicionais = onde => [...onde.querySelectorAll('[data-so-se]')];

function dito(onde, nome) {
  const campo = onde.querySelector('[name="' + CSS.escape(nome) + '"]');
  return campo && !campo.disabled ? campo.value : '';
}

/** Whether it was another before. */
function mostrar(parte, mostra) {
  parte.querySelectorAll('[data-frase]').forEach(frase => {
    frase.hidden = true;
  });
  const mudou = parte.hidden === mostra;
  parte.hidden = !mostra;
  parte.querySelectorAll(CONTROLES).forEach(controle => {
    controle.disabled = controle.closest('[data-so-se][hidden]') !== null;
  });
  return mudou;
}

const nome = parte => parte.querySelector('legend, label').firstElementChild || parte.querySelector('legend, label');

/** Again for what depends on what just came or went. */
export function aplicarCondicoes(form) {
  const partes = condicionais(form);
  for (let vez = 0; vez <= partes.length; vez++) {
    const mudaram = partes.filter(parte => mostrar(parte, dito(form, parte.dataset.soSe) === parte.dataset.soSeValor));
    if (!mudaram.length) return;
  }
}

/** What came is said to who does not see it come. */
function escolhido(form) {
  const antes = condicionais(form).filter(parte => !parte.hidden);
  aplicarCondicoes(form);
  const vieram = condicionais(form).filter(parte => !parte.hidden && !antes.includes(parte));
  const aviso = form.querySelector('[data-apareceu]');
  if (aviso)
    aviso.textContent = vieram.length
      ? (vieram.length > 1 ? 'Apareceram: ' : 'Apareceu: ') +
        vieram.map(parte => nome(parte).textContent.trim()).join(', ') +
        '.'
      : '';
}

/** In that tree, the forms that come into it later too. */
export function ligarCondicoes(raiz) {
  raiz.addEventListener('change', ({ target: campo }) => {
    if (campo.form && condicionais(campo.form).length) escolhido(campo.form);
  });
  raiz.addEventListener('htmx:afterSwap', () => raiz.querySelectorAll('form').forEach(aplicarCondicoes));
  raiz.querySelectorAll('form').forEach(aplicarCondicoes);
}

/** What is kept in fields that are not asked for now, to be put back once the form has come anew. */
export function guardados(form) {
  const escondidos = [...form.elements].filter(campo => campo.name && campo.closest('[data-so-se][hidden]'));
  return () =>
    escondidos.forEach(({ name, value }) => {
      const campo = form.querySelector('[name="' + CSS.escape(name) + '"]');
      if (campo && !campo.value) campo.value = value;
    });
}
