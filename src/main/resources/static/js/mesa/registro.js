// What the forms of a case do beyond being sent: two versions of a field to choose from, files that go ahead of the form,
// a kind of request picked from the knowledge.
import { criar } from '../central/nos.js';
import { enviar, pedir } from '../central/servidor.js';

const porSeletor = (form, nome) => form.querySelector('[name="' + CSS.escape(nome) + '"]');
const mudou = campo => campo.dispatchEvent(new Event('change', { bubbles: true, composed: true }));

/** One of the values of a list, as the form sends it. */
const escondido = (name, value) => criar('input', '', '', { type: 'hidden', name, value, 'data-lista': '' });

const quando = iso => {
  const momento = new Date(iso);
  const hoje = momento.toDateString() === new Date().toDateString();
  return (
    (hoje ? '' : 'em ' + momento.toLocaleDateString('pt-BR') + ' ') +
    'às ' +
    momento.toLocaleTimeString('pt-BR', { hour: '2-digit', minute: '2-digit' })
  );
};

function legivel(campo, valor) {
  if (campo instanceof HTMLSelectElement) {
    const opcao = [...campo.options].find(um => um.value === valor);
    if (opcao) return opcao.textContent;
  }
  return valor || '(em branco)';
}

const descricaoDa = caminho =>
  pedir('/api/catalogo/classificacoes/' + caminho.split('/').map(encodeURIComponent).join('/'))
    .then(classificacao => classificacao.descricaoCompleta)
    .catch(() => caminho);

/** Both versions beside the field; the next save knows what was chosen against. */
async function mostrarConflito(form, { campo, gravado }, problema) {
  const daClassificacao = campo === 'classificacao';
  const editado = porSeletor(form, daClassificacao ? campo : 'dados.' + campo);
  const visto = porSeletor(form, daClassificacao ? 'vista' : 'dados.vistos.' + campo);
  const lugar = editado && editado.closest('.campo');
  if (!lugar || !visto) return;
  lugar.querySelectorAll('.conflito').forEach(um => um.remove());
  const rotulo = daClassificacao && gravado ? await descricaoDa(gravado) : legivel(editado, gravado);
  const caixa = criar('div', 'conflito', '', { role: 'group', 'aria-label': 'Versões deste campo' });
  const seu = daClassificacao ? lugar.querySelector('[role=combobox]').value : legivel(editado, editado.value);
  const linha = (titulo, texto) => {
    const p = criar('p');
    p.append(criar('strong', '', titulo + ' '), criar('span', 'versao', texto));
    return p;
  };
  const resolver = (nome, valor) => {
    const botao = criar('button', '', nome, { type: 'button' });
    botao.addEventListener('click', () => {
      visto.value = gravado || (daClassificacao ? 'nenhuma' : '');
      if (valor !== null) {
        editado.value = valor;
        if (daClassificacao) lugar.querySelector('[role=combobox]').value = valor ? rotulo : '';
      }
      caixa.remove();
      mudou(editado);
      (form.querySelector('.conflito button') || form.querySelector('button[type=submit]')).focus();
    });
    return botao;
  };
  caixa.append(
    linha('Gravado por ' + problema.alteradoPor + ' ' + quando(problema.alteradoEm) + ':', rotulo),
    linha('O seu:', seu),
    resolver('Manter o meu', null),
    ' ',
    resolver('Usar o gravado', gravado || '')
  );
  lugar.append(caixa);
}

window.addEventListener('central:recusado', async evento => {
  const { form, status, problema } = evento.detail;
  [...(problema.erros || []), ...(problema.conflitos || [])].forEach(({ campo }) => {
    const lugar = porSeletor(form, campo) || porSeletor(form, 'dados.' + campo);
    const dobra = lugar && lugar.closest('details');
    if (dobra) dobra.open = true;
  });
  if (status !== 409 || !problema.conflitos) return;
  evento.preventDefault();
  const recusa = form.querySelector('.recusa');
  recusa.textContent = problema.detail;
  recusa.hidden = false;
  for (const conflito of problema.conflitos) await mostrarConflito(form, conflito, problema);
  const primeiro = form.querySelector('.conflito button');
  (primeiro || recusa).focus();
});

/** An attachment of the case, and its id in the form. */
async function enviarArquivo(campo, arquivo, lista) {
  const item = criar('li', '', arquivo.name + ': enviando…');
  lista.append(item);
  const corpo = new FormData();
  corpo.append('arquivo', arquivo);
  try {
    const lido = await enviar(campo.dataset.url, corpo);
    item.replaceChildren('✓ ' + lido.nome, escondido(campo.dataset.anexa, lido.id));
  } catch (falha) {
    item.className = 'erro';
    item.textContent = arquivo.name + ': ' + (falha.semRede ? 'não foi possível falar com o sistema.' : falha.message);
  }
}

async function enviarArquivos(evento) {
  const campo = evento.target;
  if (!(campo instanceof HTMLInputElement) || !campo.dataset.anexa) return;
  const lista = campo.parentElement.querySelector('.enviados');
  const botao = campo.form.querySelector('button[type=submit]');
  botao.disabled = true;
  for (const arquivo of [...campo.files]) await enviarArquivo(campo, arquivo, lista);
  botao.disabled = false;
  campo.value = '';
}

/** One of several chosen one after the other: it goes into the form, and may be taken out again. */
function juntarAosEscolhidos({ target: combo, detail: valor }) {
  const nome = combo.dataset.listaDe;
  if (!nome) return;
  const entrada = combo.querySelector('[role=combobox]');
  const lista = combo.parentElement.querySelector('.fichas');
  if (![...lista.querySelectorAll('input')].some(um => um.value === valor)) {
    const item = criar('li', 'ficha', '@' + entrada.value + ' ');
    const tirar = criar('button', 'leve', '×', { type: 'button', 'aria-label': 'Tirar ' + entrada.value });
    tirar.addEventListener('click', () => {
      item.remove();
      entrada.focus();
    });
    item.append(tirar, escondido(nome, valor));
    lista.append(item);
  }
  entrada.value = '';
  combo.querySelector('[role=listbox]').replaceChildren();
}

/** A change is told inside the page's own tree only. */
export function ligarRegistro(raiz) {
  raiz.addEventListener('central:escolhido', juntarAosEscolhidos);
  raiz.addEventListener('change', enviarArquivos);
}

window.addEventListener('click', evento => {
  const alvo = evento.composedPath()[0];
  const botao = alvo.closest && alvo.closest('[data-poe]');
  if (!botao) return;
  const guardado = botao.getRootNode().getElementById(botao.dataset.poe);
  const combo = guardado.closest('.combo').querySelector('[role=combobox]');
  guardado.value = botao.dataset.valor;
  combo.value = botao.dataset.rotulo;
  mudou(guardado);
  combo.focus();
});
