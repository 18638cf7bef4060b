// A new contact and the messages of one: what remains to be written, the files that were chosen, how far they have gone, and
// the page again without losing any of it. Everything works without this script too, a page at a time.
import { aplicarCondicoes, guardados, ligarCondicoes } from '../central/condicoes.js';
import { ligarGrupos, prepararGrupos } from '../central/grupos.js';
import { enviarFormulario, mandar } from '../central/servidor.js';

const pausa = 350;

const form = document.querySelector('#novo-contato, #complementar');

/** How many characters are left, aloud only when few are. */
function contar(campo) {
  const restantes = document.getElementById('restantes');
  const maximo = Number(campo.dataset.maximo);
  const mostrar = () => {
    const sobram = maximo - campo.value.length;
    const numero = Math.abs(sobram).toLocaleString('pt-BR');
    restantes.textContent = sobram < 0 ? numero + ' caracteres a mais.' : 'Caracteres restantes: ' + numero + '.';
    restantes.classList.toggle('falta', sobram < 0);
  };
  campo.addEventListener('input', mostrar);
  mostrar();
}

/** The files of the field can be dropped on its block, one after the other, and taken back. */
function anexar(bloco) {
  const campo = bloco.querySelector('input[type=file]');
  const lista = bloco.querySelector('.escolhidos');
  let escolhidos = [];

  function guardar() {
    const todos = new DataTransfer();
    escolhidos.forEach(arquivo => todos.items.add(arquivo));
    campo.files = todos.files;
    lista.replaceChildren(...escolhidos.map(linha));
  }

  function linha(arquivo) {
    const item = document.createElement('li');
    const tirar = document.createElement('button');
    tirar.type = 'button';
    tirar.className = 'discreto';
    tirar.textContent = 'Retirar';
    tirar.setAttribute('aria-label', 'Retirar ' + arquivo.name);
    tirar.addEventListener('click', () => {
      escolhidos = escolhidos.filter(outro => outro !== arquivo);
      guardar();
      campo.focus();
    });
    const tamanho = Math.max(1, Math.round(arquivo.size / 1024)).toLocaleString('pt-BR');
    item.append(arquivo.name + ' (' + tamanho + ' kB) ', tirar);
    return item;
  }

  const somar = novos => {
    escolhidos = escolhidos.concat([...novos]);
    guardar();
  };
  campo.addEventListener('change', () => somar(campo.files));
  bloco.addEventListener('dragover', evento => evento.preventDefault());
  bloco.addEventListener('drop', evento => {
    evento.preventDefault();
    somar(evento.dataTransfer.files);
  });
}

/** What the page answered takes the place of the form; the files stay in their field. */
function trocar(html) {
  const nova = new DOMParser().parseFromString(html, 'text/html');
  const novo = nova.getElementById(form.id);
  if (!novo) {
    const porque = nova.querySelector('main [role=alert]');
    avisar(
      porque
        ? porque.textContent.trim()
        : 'O sistema não conseguiu responder. Nada do que você escreveu se perdeu: tente de novo.'
    );
    return;
  }
  const anexos = form.querySelector('#anexos');
  const devolver = guardados(form);
  novo.querySelector('#anexos').replaceWith(anexos);
  form.replaceChildren(...novo.childNodes);
  devolver();
  const recusas = nova.querySelector('main [role=alert]');
  document.querySelectorAll('main [role=alert]').forEach(antes => form.contains(antes) || antes.remove());
  if (recusas && !form.querySelector('[role=alert]')) form.before(recusas);
  preparar();
  (document.querySelector('main [role=alert]') || form).focus();
}

/** Said in the page, which stays as it is. */
function avisar(texto) {
  document.querySelectorAll('main [role=alert]').forEach(antes => antes.remove());
  const aviso = document.createElement('div');
  aviso.className = 'aviso erro';
  aviso.tabIndex = -1;
  aviso.setAttribute('role', 'alert');
  aviso.textContent = texto;
  form.prepend(aviso);
  aviso.focus();
}

/** Why the files do not go together, if they do not: the application would take nothing of the form. */
function anexosDemais(campo) {
  const quantos = Number(campo.dataset.quantos);
  const megas = Number(campo.dataset.megas);
  const tamanho = [...campo.files].reduce((soma, arquivo) => soma + arquivo.size, 0);
  if (campo.files.length > quantos)
    return (
      'São até ' +
      quantos +
      ' arquivos por vez; você escolheu ' +
      campo.files.length +
      '. Retire alguns e envie os demais depois.'
    );
  return tamanho > megas * 1024 * 1024
    ? 'Os anexos passam de ' + megas + ' MB ao todo. Retire algum e envie depois.'
    : '';
}

/** The whole form, with how much of it has gone; where it was accepted the page goes on to what came of it. */
async function aoEnviar(evento) {
  if (evento.submitter && evento.submitter.value === 'escolher') return;
  evento.preventDefault();
  const demais = anexosDemais(form.querySelector('input[type=file]'));
  if (demais) {
    avisar(demais);
    return;
  }
  const botao = form.querySelector('.botoes button');
  const progresso = form.querySelector('progress');
  botao.disabled = true;
  progresso.hidden = false;
  try {
    seguir(await enviarFormulario(form, new FormData(form), quanto => (progresso.value = quanto)));
  } catch (falha) {
    avisar(falha.message + ' Nada do que você escreveu se perdeu.');
  } finally {
    botao.disabled = false;
    progresso.hidden = true;
    progresso.value = 0;
  }
}

function seguir({ status, endereco, texto }) {
  if (endereco.pathname === '/portal/entrar') {
    avisar('A sua sessão terminou. Copie o que escreveu, entre de novo no portal e envie outra vez.');
  } else if (status === 200 && endereco.pathname !== new URL(form.action).pathname) {
    window.location.assign(endereco.href);
  } else {
    trocar(texto);
  }
}

/** What the chosen subject asks for, without leaving the page. */
async function escolher() {
  const dados = new FormData(form);
  dados.delete('arquivos');
  dados.set('passo', 'escolher');
  const { status, texto } = await enviarFormulario(form, dados);
  const nova = new DOMParser().parseFromString(texto, 'text/html');
  const assunto = nova.getElementById('assunto');
  if (status !== 200 || !assunto) return;
  const onde = document.activeElement && document.activeElement.id;
  const devolver = guardados(form);
  document.getElementById('assunto').replaceWith(assunto);
  devolver();
  escolhas(assunto);
  prepararGrupos(form);
  aplicarCondicoes(form);
  if (onde && document.getElementById(onde)) document.getElementById(onde).focus();
}

const escolhidoNaPagina = campo => ([...campo.options].find(um => um.defaultSelected) || campo.options[0]).value;

function escolhas(onde) {
  const campos = [...onde.querySelectorAll('[data-escolha]')];
  campos.forEach(campo => campo.addEventListener('change', escolher));
  onde.querySelectorAll('.so-sem-script').forEach(botao => botao.remove());
  // Chosen before this script was there, or put back by the browser: the page has not heard of it.
  if (campos.some(campo => campo.value !== escolhidoNaPagina(campo))) escolher();
}

/** Answers there are already to what is being typed. */
function responder(titulo) {
  const prontas = document.getElementById('respostas-prontas');
  let espera;
  titulo.addEventListener('input', () => {
    clearTimeout(espera);
    espera = setTimeout(async () => {
      const texto = titulo.value.trim();
      const resposta = await mandar('/portal/contatos/novo/respostas?texto=' + encodeURIComponent(texto));
      if (resposta.ok && !resposta.redirected && texto === titulo.value.trim())
        prontas.innerHTML = await resposta.text();
    }, pausa);
  });
}

function preparar() {
  form.querySelectorAll('[data-maximo]').forEach(contar);
  const titulo = form.querySelector('#titulo');
  if (titulo) responder(titulo);
  escolhas(form);
  prepararGrupos(form);
  aplicarCondicoes(form);
}

if (form) {
  ligarCondicoes(form.parentElement);
  ligarGrupos(form.parentElement);
  preparar();
  anexar(form.querySelector('#anexos'));
  form.addEventListener('submit', aoEnviar);
}
