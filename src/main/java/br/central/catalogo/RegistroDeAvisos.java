package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.OpcaoDeCampo;
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

/** The three boards of the operators' home. */
@Component
class RegistroDeAvisos extends RegistroDeChaveSorteada {

    static final String CODIGO = "avisos";

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            CODIGO,
            "Avisos, ocorrências e eventos",
            "aviso",
            "O que os operadores veem nos quadros da tela inicial, enquanto vale.",
            Set.of(Permissao.PUBLICAR_AVISOS),
            List.of(
                    CampoDeRegistro.texto("titulo", "Título", 160).exigido().listado(),
                    CampoDeRegistro.escolha("tipo", "Quadro", RegistroDeAvisos::tipos)
                            .exigido()
                            .listado(),
                    CampoDeRegistro.longo("texto", "Texto", 4_000).exigido(),
                    CampoDeRegistro.de(TipoDeCampo.MOMENTO, "inicio", "Vale de")
                            .exigido()
                            .listado(),
                    CampoDeRegistro.de(TipoDeCampo.MOMENTO, "fim", "Até")
                            .listado()
                            .ajudado("Sem fim, vale até que se ponha um."),
                    CampoDeRegistro.emUso("emUso").listado().ajudado("Fora de uso, não aparece em quadro nenhum.")),
            true,
            "emUso");

    RegistroDeAvisos(JdbcClient banco, Clock relogio) {
        super(banco, relogio, new Tabela("aviso", "codigo", "inicio desc, codigo"));
    }

    private static List<OpcaoDeCampo> tipos() {
        return List.of(
                new OpcaoDeCampo(AvisoView.Tipo.AVISO.name(), "Avisos"),
                new OpcaoDeCampo(AvisoView.Tipo.OCORRENCIA.name(), "Ocorrências"),
                new OpcaoDeCampo(AvisoView.Tipo.EVENTO.name(), "Eventos"));
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        String fim = valores.get("fim");
        return !fim.isEmpty() && fim.compareTo(valores.get("inicio")) <= 0
                ? List.of(new Recusa.Erro("fim", "O fim deve ser depois do início."))
                : List.of();
    }

    /** It is read from the table each time. */
    @Override
    public void esquecer() {}
}
