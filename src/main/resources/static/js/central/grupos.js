// Groups of fields that are filled in several times ([data-grupo], each time a [data-vez], the next one in a template): one more,
// one less, and the numbers right again. On pages that work without scripts the buttons ask the application for the same.
import { aplicarCondicoes } from './condicoes.js';

const vezes = grupo => [...grupo.querySelectorAll('[data-vez]')];
const maximo = grupo => Number(grupo.dataset.vezes);
const titulo = vez => vez.querySelector('legend').textContent.trim();

/** The number is part of names, ids and what refers to them. */
function numerar(grupo) {
  const prefixo = grupo.dataset.grupo + '.';
  vezes(grupo).forEach((vez, numero) => {
    vez.querySelectorAll('[data-numero]').forEach(lugar => {
      lugar.textContent = numero + 1;
    });
    [vez, ...vez.querySelectorAll('*')].forEach(no => {
      [...no.attributes].forEach(({ name, value }) => {
        const partes = value.split(prefixo);
        const novo = partes.map((parte, i) => (i ? parte.replace(/^(\d+|nova)/, numero) : parte)).join(prefixo);
        if (novo !== value) no.setAttribute(name, novo);
      });
    });
  });
  grupo.querySelector('[data-incluir]').hidden = vezes(grupo).length >= maximo(grupo);
}

function acrescentar(grupo) {
  const modelo = grupo.querySelector('template');
  modelo.before(modelo.content.cloneNode(true));
  numerar(grupo);
  const vez = vezes(grupo).pop();
  vez.dispatchEvent(new Event('central:entrou', { bubbles: true }));
  return vez;
}

/** As often as these names of fields ask for. */
export function recriar(grupo, nomes) {
  const prefixo = grupo.dataset.grupo + '.';
  const numeros = nomes
    .filter(nome => nome.startsWith(prefixo))
    .map(nome => parseInt(nome.slice(prefixo.length), 10) + 1);
  const quantas = Math.min(Math.max(1, ...numeros), maximo(grupo));
  while (vezes(grupo).length < quantas) acrescentar(grupo);
}

function dizer(form, texto) {
  const aviso = form.querySelector('[data-apareceu]');
  if (aviso) aviso.textContent = texto;
}

const primeiro = onde =>
  [...onde.querySelectorAll('input, select, textarea')].find(campo => campo.getClientRects().length > 0);

/** For who keeps what is written. */
const mudou = grupo =>
  grupo.querySelector('[data-incluir]').dispatchEvent(new Event('input', { bubbles: true, composed: true }));

function incluir(grupo, form) {
  if (vezes(grupo).length >= maximo(grupo)) return;
  const nova = acrescentar(grupo);
  aplicarCondicoes(form);
  const campo = primeiro(nova);
  if (campo) campo.focus();
  dizer(form, 'Incluído: ' + titulo(nova) + '.');
}

/** The only one stays, empty. */
function tirar(grupo, form, vez) {
  const todas = vezes(grupo);
  const numero = todas.indexOf(vez);
  const dita = titulo(vez);
  if (todas.length === 1) acrescentar(grupo);
  vez.remove();
  numerar(grupo);
  aplicarCondicoes(form);
  const restam = vezes(grupo);
  const campo = primeiro(restam[Math.min(numero, restam.length - 1)]);
  if (campo) campo.focus();
  dizer(form, 'Tirado: ' + dita + '.');
}

/** With this script they ask the application for nothing; as buttons that send they would be what Enter does. */
export function prepararGrupos(onde) {
  onde.querySelectorAll('[data-grupo]').forEach(grupo =>
    [grupo, grupo.querySelector('template').content].forEach(parte =>
      parte.querySelectorAll('[data-incluir], [data-tirar]').forEach(botao => {
        botao.type = 'button';
      })
    )
  );
}

/** In that tree, whatever comes into it. */
export function ligarGrupos(raiz) {
  raiz.addEventListener('click', evento => {
    const botao = evento.target.closest('[data-incluir], [data-tirar]');
    const grupo = botao && botao.closest('[data-grupo]');
    if (!grupo) return;
    evento.preventDefault();
    if (botao.hasAttribute('data-incluir')) incluir(grupo, botao.form);
    else tirar(grupo, botao.form, botao.closest('[data-vez]'));
    mudou(grupo);
  });
}
