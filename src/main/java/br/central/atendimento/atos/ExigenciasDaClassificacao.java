package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.CertezaDeQuemFala;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.Campos;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.FormularioView;
import br.central.catalogo.Formularios;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a classification asks of whoever uses it, by whichever door: the kind of client it is for, the form without which
 * nothing can be done, the identity of who asks. The classification says so itself (tree and forms), not this class; when
 * the identity is sure enough says the table of levels.
 */
@Component
class ExigenciasDaClassificacao {

    private final Classificacoes classificacoes;
    private final Formularios formularios;
    private final Campos campos;
    private final CertezaDeQuemFala certeza;

    ExigenciasDaClassificacao(
            Classificacoes classificacoes, Formularios formularios, Campos campos, CertezaDeQuemFala certeza) {
        this.classificacoes = classificacoes;
        this.formularios = formularios;
        this.campos = campos;
        this.certeza = certeza;
    }

    /** The client comes after the classification: what is open has to be for such a client. */
    public void aoVincular(Atendimento atendimento, TipoCliente tipo) {
        classificacoesDe(atendimento).forEach(classificacao -> {
            try {
                classificacoes.exigirVinculo(classificacao, tipo);
            } catch (Recusa.RegraNaoAtendida recusa) {
                throw Recusa.RegraNaoAtendida.campo(
                        "cliente", recusa.erros().get(0).mensagem() + " Reclassifique antes de vincular.");
            }
        });
    }

    /** Nothing ends or goes to the groups as "ainda não classificado", or with an identity to be confirmed. */
    void aoEncaminhar(Atendimento atendimento) {
        classificacoesDe(atendimento).forEach(classificacao -> exigirIdentidade(atendimento, classificacao));
    }

    /** @throws Recusa.EstadoNaoPermite when it is not classified */
    void aoResolver(Atendimento atendimento) {
        if (atendimento.classificacao() == null) {
            throw new Recusa.EstadoNaoPermite(
                    "O atendimento ainda não foi classificado: classifique antes de encerrar.");
        }
        exigirIdentidade(atendimento, atendimento.classificacao());
    }

    /** A request goes on under another classification with the fields it has: they must be those this one demands. */
    void aoReclassificar(Solicitacao solicitacao, String nova) {
        FormularioView formulario = formularios.doTipo(nova);
        if (formulario.exigido()
                && formularios.incompleto(nova, campos.ler(solicitacao.pedido().campos()))) {
            throw Recusa.RegraNaoAtendida.campo(
                    "classificacao",
                    "“%s” pede um formulário que esta solicitação não tem: cancele-a e registre outra."
                            .formatted(formulario.titulo()));
        }
        exigirIdentidade(solicitacao.atendimento(), nova);
    }

    private void exigirIdentidade(Atendimento atendimento, String classificacao) {
        FormularioView formulario = formularios.doTipo(classificacao);
        if (formulario.identidade() && certeza.faltaIdentidade(atendimento)) {
            throw Recusa.RegraNaoAtendida.campo(
                    "identidade",
                    "“%s” só segue depois de vincular o cliente e confirmar a identidade de quem pede."
                            .formatted(formulario.titulo()));
        }
    }

    private Stream<String> classificacoesDe(Atendimento atendimento) {
        Stream<String> abertas = atendimento.solicitacoes().stream()
                .filter(Solicitacao::emAberto)
                .map(Solicitacao::classificacao);
        return Stream.concat(Stream.of(atendimento).map(Atendimento::classificacao), abertas)
                .filter(Objects::nonNull)
                .distinct();
    }
}
