package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.Espera;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A fact as the columns of its table have it; times are whole minutes, rounded down. */
final class LinhaDoFato {

    private LinhaDoFato() {}

    static MapSqlParameterSource de(CasoLido caso, Fato fato) {
        return new MapSqlParameterSource()
                .addValue("tipo", fato.tipo().name())
                .addValue("item", fato.item())
                .addValue("atendimento", caso.id())
                .addValue("solicitacao", fato.solicitacao(), Types.BIGINT)
                .addValue("etapa", fato.etapa().name())
                .addValue("grupo", fato.comQuem().grupo(), Types.VARCHAR)
                .addValue("responsavel", fato.comQuem().responsavel(), Types.VARCHAR)
                .addValue("classificacao", fato.assunto().classificacao(), Types.VARCHAR)
                .addValue("natureza", fato.assunto().natureza())
                .addValue("origem", caso.assunto().origem())
                .addValue("cliente", caso.cliente(), Types.BIGINT)
                .addValue("abertoEm", noBanco(fato.abertoEm()))
                .addValue("concluidoEm", noBanco(fato.concluidoEm()))
                .addValue("corridos", minutos(fato))
                .addValue("fila", fato.tempos().minutos(Espera.FILA))
                .addValue("trabalho", fato.tempos().minutos(Espera.TRABALHO))
                .addValue("comCliente", fato.tempos().minutos(Espera.CLIENTE))
                .addValue("comPrestador", fato.tempos().minutos(Espera.PRESTADOR))
                .addValue("noContato", fato.desfecho().noContato())
                .addValue("reaberto", fato.desfecho().reaberto())
                .addValue("reclamado", fato.desfecho().reclamado())
                .addValue("nota", fato.desfecho().nota(), Types.INTEGER);
    }

    static MapSqlParameterSource sob(Fato.Prazo prazo, MapSqlParameterSource comuns) {
        return new MapSqlParameterSource(comuns.getValues())
                .addValue("vinculante", prazo.vinculante())
                .addValue("norma", prazo.norma(), Types.VARCHAR)
                .addValue("venceEm", noBanco(prazo.venceEm()), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static int minutos(Fato fato) {
        return (int) Duration.between(fato.abertoEm(), fato.concluidoEm()).toMinutes();
    }

    private static Object noBanco(Instant instante) {
        return instante == null ? null : instante.atOffset(ZoneOffset.UTC);
    }
}
