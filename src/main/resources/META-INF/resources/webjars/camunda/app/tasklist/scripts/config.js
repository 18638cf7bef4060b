export default {
  app: { name: 'Tarefas', vendor: 'Central de Atendimento ·' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  dateFormat: { normal: 'DD/MM/YYYY HH:mm', long: 'LLLL' },
  customScripts: [
    'scripts/central/sessao.js', 'scripts/central/mesa.js', 'scripts/central/listas.js', 'scripts/central/cartoes.js',
    'scripts/central/chamadas.js'
  ],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'assume a tarefa selecionada' },
    focusFilter: { key: 'ctrl+shift+f', description: 'vai ao primeiro filtro' },
    focusList: { key: 'ctrl+alt+l', description: 'vai à primeira tarefa da lista' },
    focusForm: { key: 'ctrl+alt+f', description: 'vai ao primeiro campo do formulário' },
    startProcess: { key: 'ctrl+alt+p', description: 'abre a janela de início de processo' }
  }
};
