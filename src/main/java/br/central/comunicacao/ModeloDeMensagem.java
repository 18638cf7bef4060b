package br.central.comunicacao;

import br.central.comum.Recusa;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The messages there are: what each is, to whom it goes, and the gaps without which it would not do what it is for. */
enum ModeloDeMensagem {
    ACESSO_AO_PORTAL("Acesso ao portal: criar ou trocar a senha", Destino.CLIENTE, "link", "validade"),
    CONTATO_RECEBIDO("Contato recebido pelo portal", Destino.CLIENTE, "protocolo", "prazo"),
    EMAIL_RECEBIDO("E-mail recebido", Destino.CLIENTE_SEM_FORMATO, "protocolo", "anexos"),
    HA_NOVIDADE("Há novidade no atendimento, sem o texto", Destino.CLIENTE, "protocolo", "link", "validade"),
    INCIDENTES_A_COMUNICAR("Incidentes com dados pessoais a comunicar", Destino.EQUIPE, "linhas"),
    MENSAGEM_AO_CLIENTE("Mensagem do operador ao cliente", Destino.CLIENTE, "protocolo", "mensagem"),
    MENSAGEM_COMPLEMENTAR("O cliente complementou o atendimento", Destino.EQUIPE, "protocolo"),
    PEDIDO_DE_COMPLEMENTO("Pedido de mais informações", Destino.CLIENTE, "protocolo", "pedido"),
    PESQUISA_DE_SATISFACAO("Pesquisa de satisfação, por e-mail", Destino.CLIENTE_SEM_FORMATO, "link"),
    PESQUISA_DISPENSADA("Pesquisa dispensada: não se pergunta mais", Destino.CELULAR),
    PESQUISA_NO_CELULAR("Pesquisa de satisfação, no celular", Destino.CELULAR),
    PESQUISA_RESPONDIDA("Avaliação recebida, no celular", Destino.CELULAR),
    PRAZO_EM_ATENCAO("Prazo perto do vencimento", Destino.EQUIPE, "protocolo", "prazo", "link"),
    PRAZO_EXPIRADO("Prazo expirado", Destino.EQUIPE, "protocolo", "prazo", "link"),
    RECEBIDA_NO_CELULAR("Mensagem recebida, no celular", Destino.CELULAR, "protocolo"),
    REITERACAO("O cliente reiterou", Destino.EQUIPE, "protocolo"),
    RESPOSTA_DA_OUVIDORIA("Resposta da ouvidoria", Destino.CLIENTE, "protocolo", "conclusao", "resposta"),
    RESPOSTA_DA_SOLICITACAO("Resposta da solicitação", Destino.CLIENTE, "protocolo", "conclusao", "resposta"),
    RESUMO_DE_PRAZOS("Resumo dos prazos do dia", Destino.EQUIPE_EM_QUADROS, "grupos", "protocolos", "link"),
    SCRIPT_DE_ATENDIMENTO("Resumo do atendimento, ao finalizar", Destino.CLIENTE, "protocolo", "texto"),
    TABELA_NAO_PUBLICADA("Uma tabela de regras não foi publicada", Destino.EQUIPE, "nome", "porque"),
    TEXTO_DO_ATENDIMENTO("Registro do atendimento, a pedido", Destino.CLIENTE, "protocolo", "texto");

    /** To whom, and by what. */
    enum Destino {
        CLIENTE("Ao cliente, por e-mail"),
        /** Text alone. */
        CLIENTE_SEM_FORMATO("Ao cliente, por e-mail, só em texto"),
        CELULAR("Ao cliente, por SMS ou WhatsApp"),
        EQUIPE("À equipe, por e-mail"),
        /** Laid out by itself, beside the text. */
        EQUIPE_EM_QUADROS(
                "À equipe, por e-mail; os quadros coloridos não mudam aqui, só o assunto e a versão em texto");

        private final String porExtenso;

        Destino(String porExtenso) {
            this.porExtenso = porExtenso;
        }

        String porExtenso() {
            return porExtenso;
        }
    }

    private final String nome;
    private final Destino destino;
    private final List<String> exigidas;

    ModeloDeMensagem(String nome, Destino destino, String... exigidas) {
        this.nome = nome;
        this.destino = destino;
        this.exigidas = List.of(exigidas);
    }

    /** @throws Recusa.NaoEncontrado when there is no such message */
    static ModeloDeMensagem de(String codigo) {
        return Arrays.stream(values())
                .filter(um -> um.codigo().equals(codigo))
                .findFirst()
                .orElseThrow(() -> new Recusa.NaoEncontrado("Não há esse modelo de mensagem."));
    }

    String codigo() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String nome() {
        return nome;
    }

    Destino destino() {
        return destino;
    }

    /** What goes to a number has none. */
    boolean temAssunto() {
        return destino != Destino.CELULAR;
    }

    /** Gaps that its text has to have. */
    List<String> exigidas() {
        return exigidas;
    }

    /** Gaps that its text may have: each has a value whenever it goes out. */
    Set<String> lacunas() {
        return Lacunas.de(TextosDeFabrica.de(codigo()));
    }
}
