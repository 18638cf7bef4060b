package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.OpcaoDeCampo;
import br.central.registros.RegistroEmTabela;
import br.central.registros.TipoDeCampo;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators say, by topic. */
@Component
class RegistroDeScripts extends RegistroEmTabela {

    private static final Map<String, String> EXEMPLO =
            Map.of("operador", "Ana", "cliente", "Maria da Silva", "protocolo", "00000020260101000042");

    private static final Set<String> CONHECIDAS = Stream.concat(EXEMPLO.keySet().stream(), LacunasDaCasa.QUAIS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final DescricaoDeRegistro DESCRICAO = new DescricaoDeRegistro(
            "scripts",
            "Scripts",
            "script",
            "O que o operador diz em cada momento do contato.",
            Set.of(Permissao.PUBLICAR_MODELOS),
            List.of(
                    CampoDeRegistro.texto("titulo", "Título", 120).exigido().listado(),
                    CampoDeRegistro.de(TipoDeCampo.CODIGO, "topico", "Código")
                            .exigido()
                            .soAoIncluir()
                            .ajudado("Não muda depois."),
                    CampoDeRegistro.escolha("momento", "Momento", RegistroDeScripts::momentos)
                            .exigido()
                            .listado(),
                    CampoDeRegistro.de(TipoDeCampo.NUMERO, "ordem", "Ordem")
                            .exigido()
                            .ajudado("Em que lugar aparece entre os outros."),
                    CampoDeRegistro.longo("texto", "Texto", 8_000)
                            .exigido()
                            .ajudado(
                                    "{saudacao}, {despedida} e {operadora} se preenchem sozinhos; {operador}, {cliente} e"
                                            + " {protocolo}, com os do atendimento."),
                    CampoDeRegistro.emUso("ativo").listado()),
            true,
            "ativo");

    private final JdbcClient banco;
    private final Scripts scripts;
    private final LacunasDaCasa lacunas;

    RegistroDeScripts(JdbcClient banco, Clock relogio, Scripts scripts, LacunasDaCasa lacunas) {
        super(banco, relogio, new Tabela("script", "topico", "ordem, topico"));
        this.banco = banco;
        this.scripts = scripts;
        this.lacunas = lacunas;
    }

    private static List<OpcaoDeCampo> momentos() {
        return List.of(
                new OpcaoDeCampo("SAUDACAO", "Saudação"),
                new OpcaoDeCampo("IDENTIFICACAO", "Identificação"),
                new OpcaoDeCampo("DURANTE", "Durante o contato"),
                new OpcaoDeCampo("ENCERRAMENTO", "Encerramento"),
                new OpcaoDeCampo("ATIVO", "Contato ativo"),
                new OpcaoDeCampo("PESQUISA", "Pesquisa"));
    }

    @Override
    public DescricaoDeRegistro descricao() {
        return DESCRICAO;
    }

    @Override
    protected String chaveDe(Map<String, String> valores, Map<String, Object> deInclusao) {
        return valores.get("topico");
    }

    @Override
    public List<Recusa.Erro> conferir(Optional<FichaDeRegistro> antes, Map<String, String> valores) {
        return Lacunas.contra("texto", valores.get("texto"), CONHECIDAS);
    }

    @Override
    public Optional<String> previa(FichaDeRegistro ficha, Map<String, String> valores) {
        return Optional.of(lacunas.preencher(valores.getOrDefault("texto", ""), EXEMPLO));
    }

    @Override
    public List<String> usos(FichaDeRegistro ficha) {
        List<String> programadas = UsosNosCasos.contados(
                banco.sql("select count(*) from v_uso_de_script where script = :topico")
                        .param("topico", ficha.chave()),
                "ligação programada que começa por ele",
                "ligações programadas que começam por ele");
        return ficha.chave().equals(Scripts.RESUMO_POR_EMAIL)
                ? Stream.concat(Stream.of("o e-mail com o resumo, ao finalizar"), programadas.stream())
                        .toList()
                : programadas;
    }

    @Override
    public void esquecer() {
        scripts.esquecer();
    }
}
