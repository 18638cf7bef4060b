package br.central.atendimento;

import br.central.atendimento.atos.ComoConheceu;
import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.Encaminhamento;
import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.contrato.NovoInteressado;
import br.central.atendimento.dominio.Casos;
import br.central.catalogo.Parametros;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asks about a plan and has none (S0.20): registered by a name and a way to be reached, without CPF, and handed in the
 * same act to who sells: the case gets the classification of the parameter {@code interessado.classificacao} and goes to the
 * groups of it. Rights ATENDER and CADASTRAR_CLIENTE; refusals as in {@link Atendimentos}, all of it or nothing.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Interessados {

    private static final String CLASSIFICACAO = "interessado.classificacao";

    private final Atendimentos atendimentos;
    private final IdentidadeDoCliente identidade;
    private final EdicaoDeAtendimentos edicao;
    private final Casos casos;
    private final ComoConheceu comoConheceu;
    private final Parametros parametros;

    Interessados(
            Atendimentos atendimentos,
            IdentidadeDoCliente identidade,
            EdicaoDeAtendimentos edicao,
            Casos casos,
            ComoConheceu comoConheceu,
            Parametros parametros) {
        this.atendimentos = atendimentos;
        this.identidade = identidade;
        this.edicao = edicao;
        this.casos = casos;
        this.comoConheceu = comoConheceu;
        this.parametros = parametros;
    }

    /** Opens a case for it. */
    public AtendimentoView registrar(NovoInteressado novo) {
        AtendimentoView aberto =
                atendimentos.abrir(Abertura.por(novo.porOnde()).sobre("Interesse em contratar", novo.interesse()));
        return encaminhar(aberto.protocolo(), novo);
    }

    /**
     * How who asks in this case came to know of the operator, as people read it; empty where it was not said. Refusals as of
     * who reads a case.
     */
    @Transactional(readOnly = true)
    public Optional<String> comoConheceu(String protocolo) {
        return comoConheceu.em(casos.paraVer(protocolo));
    }

    /**
     * The person of a case that is open already.
     *
     * @throws Recusa.EstadoNaoPermite when the case has a client
     */
    public AtendimentoView encaminhar(String protocolo, NovoInteressado novo) {
        if (atendimentos.resumir(protocolo).cliente() != null) {
            throw new Recusa.EstadoNaoPermite("O atendimento %s já tem cliente vinculado.".formatted(protocolo));
        }
        comoConheceu.exigir(novo.divulgacao());
        identidade.cadastrar(protocolo, novo.cadastro());
        edicao.classificar(protocolo, new EscolhaDeClassificacao(parametros.texto(CLASSIFICACAO), null));
        AtendimentoView encaminhado = atendimentos.encaminhar(protocolo, new Encaminhamento(novo.interesse()));
        comoConheceu.gravar(casos.paraVer(protocolo), novo.divulgacao());
        return encaminhado;
    }
}
