package br.central.atendimento;

import br.central.atendimento.atos.ReavaliacaoDosFatos;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.NovaAbertura;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.Vistas;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The client was heard before the case was registered, on paper say: it counts from then, and so do its clocks and those of
 * the requests of that contact, unless they were brought back since. Never from later than its registration, for no right makes a legal clock longer. Right
 * ALTERAR_DATA_DA_ABERTURA; refusals as in {@link Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class AlteracaoDaAbertura {

    private static final Duration MAIOR_RECUO = Duration.ofDays(365);

    private final Casos casos;
    private final AndamentoRepository andamentos;
    private final ReavaliacaoDosFatos reavaliacao;
    private final Relogios relogios;
    private final Diario diario;
    private final Horario horario;
    private final Vistas vistas;

    AlteracaoDaAbertura(
            Casos casos,
            AndamentoRepository andamentos,
            ReavaliacaoDosFatos reavaliacao,
            Relogios relogios,
            Diario diario,
            Horario horario,
            Vistas vistas) {
        this.casos = casos;
        this.andamentos = andamentos;
        this.reavaliacao = reavaliacao;
        this.relogios = relogios;
        this.diario = diario;
        this.horario = horario;
        this.vistas = vistas;
    }

    public AtendimentoView alterar(String protocolo, NovaAbertura nova) {
        Atendimento atendimento = casos.para(Acao.ALTERAR_ABERTURA, protocolo);
        Instant abertoEm = nova.abertoEm().toInstant().truncatedTo(ChronoUnit.MILLIS);
        conferir(abertoEm, andamentos.primeiro(atendimento, TipoAndamento.ABERTURA));
        if (abertoEm.isAfter(atendimento.abertura().quando()) && relogios.algumExpirado(atendimento)) {
            throw Recusa.RegraNaoAtendida.campo(
                    "abertoEm", "Há prazo já expirado: uma abertura mais tarde não o traz de volta.");
        }
        diario.anotarMudanca(
                atendimento,
                TipoAndamento.ABERTURA_ALTERADA,
                nova.motivo(),
                porExtenso(atendimento.abertura().quando()),
                porExtenso(abertoEm));
        Instant contava = relogios.contamDesde(atendimento);
        boolean daAbertura = contava.equals(atendimento.abertura().quando());
        atendimento.foiAbertoEm(abertoEm, fimDoContato(atendimento), diario.ato());
        reavaliacao.aplicar(atendimento, daAbertura ? abertoEm : contava);
        return vistas.doAto(atendimento);
    }

    private void conferir(Instant abertoEm, Instant registradoEm) {
        if (abertoEm.isAfter(registradoEm)) {
            throw Recusa.RegraNaoAtendida.campo(
                    "abertoEm",
                    "A abertura não pode ser depois do registro, em %s: o prazo conta do primeiro contato do cliente."
                            .formatted(porExtenso(registradoEm)));
        }
        if (abertoEm.isBefore(registradoEm.minus(MAIOR_RECUO))) {
            throw Recusa.RegraNaoAtendida.campo(
                    "abertoEm",
                    "A abertura pode ser até um ano antes do registro, em %s.".formatted(porExtenso(registradoEm)));
        }
    }

    private Instant fimDoContato(Atendimento atendimento) {
        Instant encaminhado = andamentos.primeiro(atendimento, TipoAndamento.ENCAMINHAMENTO);
        return encaminhado == null ? diario.ato().quando() : encaminhado;
    }

    private String porExtenso(Instant quando) {
        return Horario.porExtenso(horario.em(quando));
    }
}
