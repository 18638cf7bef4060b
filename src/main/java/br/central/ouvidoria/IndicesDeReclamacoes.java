package br.central.ouvidoria;

import br.central.catalogo.Parametros;
import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many demands the regulator notifies the operator of, for its size (IGR). Rights TRATAR_RECLAMACAO or VER_INDICADORES.
 */
@Service
@Transactional(readOnly = true)
public class IndicesDeReclamacoes {

    private static final int MESES_DO_TRIMESTRE = 3;
    private static final double POR_QUANTOS = 10_000;
    private static final double CENTESIMOS = 100;

    private final NipsNoBanco banco;
    private final Parametros parametros;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    IndicesDeReclamacoes(NipsNoBanco banco, Parametros parametros, UsuarioAtual usuario, Clock relogio) {
        this.banco = banco;
        this.parametros = parametros;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /**
     * Of the quarter of today.
     *
     * @throws Recusa.SemPermissao without one of the rights
     */
    public Igr doTrimestre() {
        if (!usuario.pode(Permissao.TRATAR_RECLAMACAO)) {
            usuario.exigir(Permissao.VER_INDICADORES);
        }
        LocalDate hoje = LocalDate.now(relogio);
        LocalDate de = hoje.with(hoje.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
        LocalDate depois = de.plusMonths(MESES_DO_TRIMESTRE);
        long notificadas = banco.notificadas(
                de.atStartOfDay(relogio.getZone()).toInstant(),
                depois.atStartOfDay(relogio.getZone()).toInstant());
        long beneficiarios = banco.beneficiarios();
        Double ateAqui = beneficiarios == 0 ? null : notificadas * POR_QUANTOS / beneficiarios;
        double passados = hoje.toEpochDay() - de.toEpochDay() + 1;
        double dias = depois.toEpochDay() - de.toEpochDay();
        int limite = parametros.inteiro("ouvidoria.igr-limite");
        return new Igr(
                de,
                depois.minusDays(1),
                notificadas,
                beneficiarios,
                ateAqui,
                ateAqui == null ? null : ateAqui * dias / passados,
                limite == 0 ? null : limite / CENTESIMOS);
    }
}
