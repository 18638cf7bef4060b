package br.central.regras.reaplicacao;

import static br.central.comum.MomentoGravado.instante;

import br.central.atendimento.contrato.PrazoMudado;
import br.central.atendimento.contrato.PrazoMudado.Efeito;
import br.central.atendimento.contrato.PrazoMudado.Tipo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changes of each case, clock by clock: as the preview found it, and then as it was done. */
@Component
class PrazosMudadosNoBanco {

    private static final int MAIOR_TEXTO = 200;

    private final JdbcClient banco;

    PrazosMudadosNoBanco(JdbcClient banco) {
        this.banco = banco;
    }

    /** In place of what was there of that case. */
    void gravar(long corrida, int ordem, List<PrazoMudado> prazos) {
        banco.sql("delete from regras_reaplicacao_prazo where corrida_id = :corrida and ordem = :ordem")
                .param("corrida", corrida)
                .param("ordem", ordem)
                .update();
        int numero = 0;
        for (PrazoMudado um : prazos) {
            incluir(corrida, ordem, ++numero, um);
        }
    }

    private void incluir(long corrida, int ordem, int numero, PrazoMudado um) {
        banco.sql("insert into regras_reaplicacao_prazo (corrida_id, ordem, numero, tipo, protocolo, classificacao,"
                        + " norma, legal, efeito, antes, depois, vence_antes, vence_depois, passa_a_atrasar,"
                        + " deixa_de_atrasar) values (:corrida, :ordem, :numero, :tipo, :protocolo, :classificacao,"
                        + " :norma, :legal, :efeito, :antes, :depois, :venceAntes, :venceDepois, :passa, :deixa)")
                .param("corrida", corrida)
                .param("ordem", ordem)
                .param("numero", numero)
                .param("tipo", um.tipo().name())
                .param("protocolo", um.protocolo())
                .param("classificacao", um.classificacao())
                .param("norma", um.norma())
                .param("legal", um.legal())
                .param("efeito", um.efeito().name())
                .param("antes", cortado(um.antes()))
                .param("depois", cortado(um.depois()))
                .param("venceAntes", momento(um.venceAntes()))
                .param("venceDepois", momento(um.venceDepois()))
                .param("passa", um.passaAAtrasar())
                .param("deixa", um.deixaDeAtrasar())
                .update();
    }

    /** By the number of the case in the run; those between the two, both included. */
    Map<Integer, List<PrazoMudado>> entre(long corrida, int primeiro, int ultimo) {
        Map<Integer, List<PrazoMudado>> lidos = new HashMap<>();
        banco.sql("select * from regras_reaplicacao_prazo where corrida_id = :corrida"
                        + " and ordem between :primeiro and :ultimo order by ordem, numero")
                .param("corrida", corrida)
                .param("primeiro", primeiro)
                .param("ultimo", ultimo)
                .query((ResultSet linha) -> {
                    lidos.computeIfAbsent(linha.getInt("ordem"), novo -> new ArrayList<>())
                            .add(ler(linha));
                });
        return lidos;
    }

    private static PrazoMudado ler(ResultSet linha) throws SQLException {
        return new PrazoMudado(
                Tipo.valueOf(linha.getString("tipo")),
                linha.getString("protocolo"),
                linha.getString("classificacao"),
                linha.getString("norma"),
                linha.getBoolean("legal"),
                Efeito.valueOf(linha.getString("efeito")),
                linha.getString("antes"),
                linha.getString("depois"),
                instante(linha, "vence_antes"),
                instante(linha, "vence_depois"),
                linha.getBoolean("passa_a_atrasar"),
                linha.getBoolean("deixa_de_atrasar"));
    }

    private static String cortado(String texto) {
        return texto == null || texto.length() <= MAIOR_TEXTO ? texto : texto.substring(0, MAIOR_TEXTO - 1) + "…";
    }

    private static OffsetDateTime momento(Instant quando) {
        return quando == null ? null : quando.atOffset(ZoneOffset.UTC);
    }
}
