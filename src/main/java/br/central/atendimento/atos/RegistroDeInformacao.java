package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.InformacaoRegistrada;
import br.central.atendimento.dominio.InformacaoRegistradaRepository;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.catalogo.InformacaoView;
import br.central.catalogo.Informacoes;
import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** What the client was told from the base of informations. */
@Component
public class RegistroDeInformacao {

    private final InformacaoRegistradaRepository registradas;
    private final Informacoes informacoes;
    private final Diario diario;

    RegistroDeInformacao(InformacaoRegistradaRepository registradas, Informacoes informacoes, Diario diario) {
        this.registradas = registradas;
        this.informacoes = informacoes;
        this.diario = diario;
    }

    public void registrar(Atendimento atendimento, String codigo) {
        InformacaoView informacao = daBase(codigo);
        registradas.save(new InformacaoRegistrada(atendimento, informacao.codigo(), informacao.titulo(), diario.ato()));
        atendimento.tocado(diario.ato());
        diario.anotar(atendimento, TipoAndamento.INFORMACAO, informacao.titulo());
    }

    private InformacaoView daBase(String codigo) {
        try {
            return informacoes.exigir(codigo);
        } catch (Recusa.NaoEncontrado recusa) {
            throw Recusa.RegraNaoAtendida.campo("informacao", recusa.getMessage());
        }
    }
}
