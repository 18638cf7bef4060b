import '../../../../js/central/paciencia.js';

export default {
  app: { name: 'Início', vendor: 'Central de Atendimento ·' },
  locales: { availableLocales: ['pt-BR', 'en'], fallbackLocale: 'pt-BR' },
  customScripts: ['../../../js/central/sessao.js'],
  disableWelcomeMessage: true,
  links: [
    {
      label: 'Cadastros',
      href: '../../../../cadastros',
      description: 'Grupos, quem está neles, o que cada um pode e por quê.'
    },
    {
      label: 'Trilha de segurança',
      href: '../../../../trilha',
      description: 'Quem entrou, quem foi recusado, quem mudou e quem leu o quê.'
    },
    {
      label: 'Privacidade',
      href: '../../../../privacidade',
      description: 'Pedidos de titulares de dados, bloqueios e exportação (LGPD).'
    },
    {
      label: 'Mensagens não entregues',
      href: '../../../../mensagens-nao-entregues',
      description: 'E-mails, SMS e WhatsApp que não chegaram: reenviar, corrigir o endereço, dispensar.'
    },
    {
      label: 'Modelos de mensagens',
      href: '../../../../cadastros/registros/modelos-de-mensagem',
      description: 'Os textos que saem para os clientes e a equipe: ver, mudar, voltar ao de fábrica.'
    },
    {
      label: 'Modelos do WhatsApp',
      href: '../../../../modelos-do-whatsapp',
      description: 'O que pode sair fora da janela de 24 horas: cadastrar, ver como fica, dizer que foi aprovado.'
    },
    {
      label: 'Níveis de identidade',
      href: '../../../../niveis-de-identidade',
      description: 'O quanto se tem de saber de quem fala para mostrar ou fazer cada coisa, em qualquer canal.'
    },
    {
      label: 'E-mails que chegaram',
      href: '../../../../emails',
      description: 'Os que esperam por alguém: juntar a um atendimento, deixar seguir, ler de novo.'
    }
  ]
};
