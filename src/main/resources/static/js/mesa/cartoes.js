// What the cards of the task list show of the case behind each task: asked for once for all the cards drawn together.
import { criar } from '../central/nos.js';
import { pedir as perguntar } from '../central/servidor.js';

const POR_VEZ = 50;
const VALE_MS = 8000;
const lembrados = new Map();
let esperando = new Map();

const DATA = new Intl.DateTimeFormat('pt-BR', { day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit' });

function desenhar(onde, cartao) {
  const corpo = criar('div', 'central-cartao');
  const alto = criar('div', 'central-cartao-alto');
  alto.append(criar('strong', '', cartao.pedido || cartao.protocolo || ''));
  if (cartao.urgente) alto.append(criar('span', 'central-marca EXPIRADO', 'Urgente'));
  if (cartao.restrito) alto.append(criar('span', 'central-marca restrito', 'Restrito'));
  corpo.append(alto);
  if (cartao.pedido) corpo.append(criar('div', 'central-cartao-caso', 'do atendimento ' + cartao.protocolo));
  const quem = [cartao.cliente, cartao.classificacao].filter(Boolean).join(' · ');
  if (quem) corpo.append(criar('div', '', quem));
  if (cartao.ausente) corpo.append(criar('div', 'central-cartao-caso', cartao.ausente));
  if (cartao.venceEm) {
    const prazo = criar('div', 'central-cartao-prazo');
    prazo.append(
      criar('span', 'central-marca ' + cartao.estado, cartao.estadoPorExtenso),
      ' ' + DATA.format(new Date(cartao.venceEm))
    );
    if (cartao.situacao) prazo.append(criar('span', 'central-cartao-caso', ' ' + cartao.situacao));
    corpo.append(prazo);
  }
  onde.replaceChildren(corpo);
}

async function pedir(nos) {
  const ids = [...nos.keys()];
  for (let i = 0; i < ids.length; i += POR_VEZ) {
    const estas = ids.slice(i, i + POR_VEZ);
    const cartoes = await perguntar('/tasklist/cartoes?tarefas=' + estas.map(encodeURIComponent).join(',')).catch(
      () => null
    );
    if (!cartoes) return;
    cartoes.forEach(cartao => {
      lembrados.set(cartao.tarefa, { cartao, em: Date.now() });
      nos.get(cartao.tarefa).forEach(onde => desenhar(onde, cartao));
    });
  }
}

function juntar(tarefa, onde) {
  if (!esperando.size) {
    setTimeout(() => {
      const nos = esperando;
      esperando = new Map();
      pedir(nos);
    }, 30);
  }
  esperando.set(tarefa, [...(esperando.get(tarefa) || []), onde]);
}

export default [
  {
    id: 'central-cartao',
    pluginPoint: 'tasklist.card',
    priority: 1000,
    render: (onde, { taskId }) => {
      const lembrado = lembrados.get(taskId);
      if (lembrado) desenhar(onde, lembrado.cartao);
      if (!lembrado || Date.now() - lembrado.em > VALE_MS) juntar(taskId, onde);
    }
  }
];
