package br.central.prazos.calendario;

import br.central.comum.Recusa;
import br.central.comum.Uf;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.RegistroDeChaveSorteada;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days that are holidays besides the national ones and those of the operator's state. */
@Component
class RegistroDeFeriados extends RegistroDeChaveSorteada {

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            "feriados",
            "Feriados locais",
            "feriado",
            "Os da cidade, os do estado que nenhuma lista traz e os que a operadora guarda. Os nacionais já contam.",
            Set.of(Permissao.PUBLICAR_MODELOS),
            List.of(
                    CampoDeRegistro.texto("descricao", "Feriado", 200).exigido().listado(),
                    CampoDeRegistro.de(TipoDeCampo.DATA, "data", "Dia")
                            .exigido()
                            .listado(),
                    CampoDeRegistro.texto("cidade", "Cidade", 120)
                            .listado()
                            .ajudado("Só conta a da operadora, com ou sem acentos; sem nenhuma, conta sempre."),
                    CampoDeRegistro.texto("uf", "Estado", 2)
                            .listado()
                            .ajudado("A sigla. Só conta o da operadora; sem nenhum, conta sempre."),
                    CampoDeRegistro.emUso("ativo").listado()),
            true,
            "ativo");

    private final Feriados feriados;

    RegistroDeFeriados(JdbcClient banco, Clock relogio, Feriados feriados) {
        super(
                banco,
                relogio,
                new Tabela("feriado_local", "coalesce(codigo, cast(id as varchar(36)))", "data desc, id"));
        this.feriados = feriados;
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        String uf = valores.get("uf");
        return uf.isEmpty() || Uf.valida(uf)
                ? List.of()
                : List.of(new Recusa.Erro("uf", "Use a sigla do estado, como SP."));
    }

    @Override
    public void esquecer() {
        feriados.esquecer();
    }
}
