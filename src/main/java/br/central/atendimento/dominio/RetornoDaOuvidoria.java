package br.central.atendimento.dominio;

import br.central.comunicacao.Modelos;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How the ouvidoria's answer gets to who complained: as any answer does, with a message or in a call. */
@Component
class RetornoDaOuvidoria {

    private final Destinatario destinatario;
    private final Correspondencia correspondencia;
    private final Modelos modelos;
    private final Diario diario;

    RetornoDaOuvidoria(Destinatario destinatario, Correspondencia correspondencia, Modelos modelos, Diario diario) {
        this.destinatario = destinatario;
        this.correspondencia = correspondencia;
        this.modelos = modelos;
        this.diario = diario;
    }

    /** What others may not read is told by the ouvidoria itself. */
    void iniciar(Reclamacao reclamacao) {
        Atendimento atendimento = reclamacao.solicitacao().atendimento();
        reclamacao.aRetornar(porMensagem(atendimento) ? null : grupo(atendimento));
        diario.mudou(atendimento);
    }

    private boolean porMensagem(Atendimento atendimento) {
        return Retorno.de(atendimento, destinatario.email(atendimento)) == Retorno.MENSAGEM;
    }

    private static String grupo(Atendimento atendimento) {
        return atendimento.restricao().vale() ? Reclamacao.GRUPO : Atendimento.GRUPO_INICIAL;
    }

    /** As it was decided when the answer was given. */
    Retorno canal(Reclamacao reclamacao) {
        return reclamacao.grupoDoRetorno() == null ? Retorno.MENSAGEM : Retorno.TELEFONE;
    }

    /** Into the outbox, in this transaction; what can be written to nobody any more is to be called. */
    boolean enviar(Reclamacao reclamacao) {
        Solicitacao solicitacao = reclamacao.solicitacao();
        Atendimento atendimento = solicitacao.atendimento();
        if (!porMensagem(atendimento)) {
            reclamacao.aRetornar(grupo(atendimento));
            diario.mudou(atendimento);
            return false;
        }
        String endereco = destinatario.email(atendimento).orElseThrow();
        var texto = modelos.preencher("resposta-da-ouvidoria", textos(reclamacao, destinatario.nome(atendimento)));
        correspondencia.enviar(atendimento, reclamacao.protocolo(), Correspondencia.Endereco.de(endereco), texto, true);
        reclamacao.retornoEnviado(diario.ato().quando());
        diario.anotarMudanca(solicitacao, TipoAndamento.ENVIO_DA_OUVIDORIA, null, null, reclamacao.protocolo());
        return true;
    }

    private static Map<String, String> textos(Reclamacao reclamacao, String nome) {
        Resposta resposta = reclamacao.resposta();
        return Map.of(
                "nome", nome,
                "protocolo", reclamacao.protocolo(),
                "solicitacao", reclamacao.solicitacao().protocolo(),
                "conclusao", resposta.conclusao().descricao(),
                "resposta", resposta.comFundamento());
    }
}
