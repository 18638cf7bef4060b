// The keys of the desk, once: from here the handler, the footer, the context menu, the palette and the help take them.
//
// tecla, rotulo   what is pressed and what it is called
// vai             an address of the desk, from anywhere
// alvo            what it presses or puts the focus on, where the page offers it; the first that is there counts
// pasta           the tab it is in, opened for it; what comes later is waited for
// se              what has to be on the page for it to be possible
// pede            a kind of request: its form is opened in the case; empty for the kind already chosen
// chama           something of the desk itself
// noDocumento     what has to be over the page for it to be possible
// exige           a right of the user's (see /tasklist/eu)
// discreta        left out of the footer, which has one line
export const TECLAS = [
  { tecla: 'F1', rotulo: 'Atalhos', chama: 'ajuda' },
  { tecla: 'Ctrl+K', rotulo: 'Procurar', chama: 'paleta' },
  { tecla: 'F2', rotulo: 'Mudar pasta', chama: 'pasta', alvo: '[role=tablist]' },
  { tecla: 'F3', rotulo: 'Novo atendimento', vai: '#/atendimento/novo', exige: 'atende' },
  { tecla: 'F4', rotulo: 'Atender a chamada', chama: 'atender', noDocumento: 'central-chamada[data-tocando]' },
  { tecla: 'F4', rotulo: 'Excluir', alvo: '.fim [data-abre=exclusao]' },
  { tecla: 'Ctrl+E', rotulo: 'Encaminhar', alvo: '.fim [data-abre=encaminhamento]' },
  { tecla: 'F5', rotulo: 'Retomar', alvo: '[data-abre=retomada]' },
  { tecla: 'F5', rotulo: 'Dar retorno', alvo: 'form[data-acao=retorno] [name=desfecho]' },
  { tecla: 'F5', rotulo: 'Resolver', alvo: '[data-abre=resolucao]' },
  { tecla: 'F5', rotulo: 'Responder', alvo: '.lado-a-lado [data-abre=resposta]' },
  { tecla: 'F5', rotulo: 'Consolidar resposta', alvo: '.lado-a-lado [data-abre=consolidacao]' },
  { tecla: 'F5', rotulo: 'Dar retorno', alvo: '[data-abre=retorno-da-reclamacao]' },
  { tecla: 'F5', rotulo: 'Responder reclamação', alvo: '[data-abre=resposta-da-reclamacao]' },
  { tecla: 'F5', rotulo: 'Registrar providência', alvo: '.lado-a-lado [data-abre=providencia]' },
  { tecla: 'F5', rotulo: 'Registrar ligação', alvo: 'form[data-acao=ligacao] [name=desfecho]' },
  { tecla: 'F5', rotulo: 'Classificar', se: '[data-classifica=falta]', pasta: 'pasta-atendimento', alvo: '#procura' },
  { tecla: 'F5', rotulo: 'Encaminhar', alvo: '[data-abre=encaminhamento]' },
  { tecla: 'F5', rotulo: 'Pendentes', vai: '#/localizar?quadro=PENDENTES_DO_OPERADOR', exige: 'atende' },
  { tecla: 'F6', rotulo: 'Cancelar', alvo: '.fim [data-abre=cancelamento]' },
  { tecla: 'F7', rotulo: 'Classificar', se: '[data-classifica]', pasta: 'pasta-atendimento', alvo: '#procura' },
  { tecla: 'F8', rotulo: 'Contrato', alvo: '#cliente-contrato' },
  { tecla: 'F8', rotulo: 'Prestador', alvo: '#cliente-prestador' },
  { tecla: 'F8', rotulo: 'Localizar agora', alvo: '#filtro button[type=submit]' },
  { tecla: 'F9', rotulo: 'Família', alvo: '#cliente-familia' },
  { tecla: 'F9', rotulo: 'Ir à lista', alvo: '.localizar .rolagem' },
  { tecla: 'F10', rotulo: 'Contatos', alvo: '.contatos' },
  { tecla: 'F12', rotulo: 'Sair da tela', vai: '#/central' },
  { tecla: 'Ctrl+I', rotulo: 'Informar', se: '[data-informa]', pasta: 'pasta-registros', alvo: '#busca-conhecimento' },
  { tecla: 'Ctrl+R', rotulo: 'Registrar', se: '[data-registra]', pede: '' },
  { tecla: 'Ctrl+M', rotulo: 'Anotar', alvo: '[data-abre=caso-notas]' },
  { tecla: 'Ctrl+L', rotulo: 'Localizar', vai: '#/localizar' },
  {
    tecla: 'Ctrl+G',
    rotulo: 'Emissão de guia',
    se: '[data-registra]',
    pede: 'autorizacao/emissao-de-guia',
    discreta: true
  },
  { tecla: 'Ctrl+P', rotulo: 'Consulta à rede', se: '[data-registra]', pede: 'rede/consulta', discreta: true },
  { tecla: 'Ctrl+S', rotulo: 'Carteirinha', se: '[data-registra]', pede: 'carteirinha/segunda-via', discreta: true },
  { tecla: 'Ctrl+Alt+C', rotulo: 'Agenda', se: '[data-registra]', pede: 'rede/agendamento', discreta: true },
  { tecla: 'Alt+A', rotulo: 'Assumir', alvo: '[data-abre=caso-assuncao]', discreta: true },
  { tecla: 'Alt+C', rotulo: 'Complementar', alvo: '[data-abre=caso-complemento]', discreta: true },
  { tecla: 'Alt+M', rotulo: 'Escrever ao cliente', alvo: '[data-abre=caso-mensagem-ao-cliente]', discreta: true },
  { tecla: 'Alt+P', rotulo: 'Deixar pendente', alvo: '.fim [data-abre=pendencia]', discreta: true },
  { tecla: 'Alt+R', rotulo: 'Reiterar', alvo: '[data-abre=reiteracao]', discreta: true },
  { tecla: 'Alt+T', rotulo: 'Transferir', alvo: '.fim [data-abre=transferencia]', discreta: true }
];

/** What the fields and lists of the desk do with keys by themselves. */
export const NOS_CAMPOS = [
  ['Ctrl+Enter', 'grava ou envia o formulário em que você está'],
  ['Enter', 'numa busca, escolhe o primeiro achado'],
  ['↑ ↓', 'andam nas opções e nas listas'],
  ['Esc', 'fecha a lista aberta; sai do campo; fecha o formulário']
];

/** Without a use on the page they still never reach the browser, which would throw the page away. */
export const NUNCA_DO_NAVEGADOR = new Set(['F1', 'F3', 'F5', 'F6', 'F7', 'Ctrl+R']);

/** AltGr writes characters; on some keyboards it comes as Ctrl+Alt. */
export function nomeDa(evento) {
  if (evento.shiftKey || evento.metaKey || (evento.getModifierState && evento.getModifierState('AltGraph'))) return '';
  const letra =
    evento.altKey && /^Key[A-Z]$/.test(evento.code)
      ? evento.code.slice(3)
      : evento.key.length === 1
        ? evento.key.toUpperCase()
        : evento.key;
  return (evento.ctrlKey ? 'Ctrl+' : '') + (evento.altKey ? 'Alt+' : '') + letra;
}
